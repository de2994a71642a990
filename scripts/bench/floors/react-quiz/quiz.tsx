import './without-stacks.ts';
import { useState, type FormEvent } from 'react';
import { createRoot } from 'react-dom/client';
import items from 'virtual:floor-items';
import type { FloorItem } from '../floor-content.ts';

/** The quiz of `plain-quiz.ts`, rendered by React in the browser, with nothing else. */
function Quiz() {
  const [place, setPlace] = useState(0);
  const item = items[place] as FloorItem;
  return (
    <main>
      <h1>
        Question {place + 1} of {items.length}
      </h1>
      <Html html={item.stem} />
      <Question key={place} item={item} onNext={() => setPlace((place + 1) % items.length)} />
    </main>
  );
}

function Question({ item, onNext }: { readonly item: FloorItem; readonly onNext: () => void }) {
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [isChecked, setChecked] = useState(false);
  const { options, chooseCount } = item;
  if (isChecked) {
    const isRight = options.every(({ isKey }, at) => isKey === chosen.includes(at));
    return (
      <>
        <h2>{isRight ? 'Right' : 'Not right'}</h2>
        {options.map(({ text, why, isKey }, at) => (
          <div key={at}>
            <Html html={`${isKey ? '✓ ' : ''}${text}`} />
            <Html html={why} />
          </div>
        ))}
        <button type="button" onClick={onNext}>
          Next question
        </button>
      </>
    );
  }
  const choose = (at: number) => {
    if (chooseCount === 1) setChosen([at]);
    else if (chosen.includes(at)) setChosen(chosen.filter((other) => other !== at));
    else setChosen([...chosen, at]);
  };
  const check = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length === chooseCount) setChecked(true);
  };
  return (
    <form onSubmit={check}>
      <fieldset>
        <p>Choose {['', 'one', 'two', 'three'][chooseCount]}.</p>
        {options.map(({ text }, at) => (
          <label key={at}>
            <input
              type={chooseCount === 1 ? 'radio' : 'checkbox'}
              name="option"
              checked={chosen.includes(at)}
              onChange={() => choose(at)}
            />
            <span dangerouslySetInnerHTML={{ __html: text }} />
          </label>
        ))}
      </fieldset>
      <button type="submit">Check answer</button>
    </form>
  );
}

/** The markup comes from our own content by way of our own compiler. */
function Html({ html }: { readonly html: string }) {
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

createRoot(document.body).render(<Quiz />);
