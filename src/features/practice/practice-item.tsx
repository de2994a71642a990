import { useId, useState, type FormEvent } from 'react';
import type { OptionId } from '../../core/base/ids.ts';
import { durationBetween } from '../../core/base/time.ts';
import type { FormItem } from '../../core/blueprint/form.ts';
import { checkResponse, scoreResponse } from '../../core/item/check-response.ts';
import type { ItemAnswer, PresentedItem, PresentedOption } from '../../core/item/item.ts';
import type { PracticeSession } from '../../core/practice/practice-session.ts';
import type { Confidence } from '../../core/progress/entry.ts';
import { createResource, useResource } from '../../state/resource.ts';
import { useFirstServices, useSettings } from '../../state/services.ts';
import { ConfidenceChoice, sayByPlace } from '../../ui/item/confidence-choice.tsx';
import { ChoiceGroup, countWord, toggled } from '../../ui/item/choice-group.tsx';
import { chooseByPlace, optionsInOrder } from '../../ui/item/options-in-order.ts';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProseView } from '../../ui/prose-view.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import type { AnsweredItemProps } from './answered-item.tsx';
import { ItemFlag } from './item-flag.tsx';

/** Verdict and reasons; they come while the first question is being answered. */
const answered = createResource((_: 'answered') => import('./answered-item.tsx'));

interface PracticeItemProps {
  readonly round: PracticeSession;
  readonly place: number;
  readonly formItem: FormItem;
  readonly item: PresentedItem | undefined;
  readonly answer: ItemAnswer | undefined;
  readonly onGoTo: (place: number | 'done') => void;
}

/** One question of a round: answer it, read the reasons, go on. */
export function PracticeItem(props: PracticeItemProps) {
  const { round, place, formItem, item, answer, onGoTo } = props;
  const title = `Question ${place + 1} of ${round.items.length}`;
  const given = round.responses[formItem.id];
  const { practice } = useFirstServices();
  const next = () => onGoTo(place + 1 < round.items.length ? place + 1 : 'done');
  if (item === undefined || answer === undefined) {
    const goOn = () => {
      if (given !== undefined) return next();
      practice.leaveOut(round, formItem.id);
      // The next one has its place now.
      if (place + 1 === round.items.length) onGoTo('done');
    };
    return (
      <Page title={title}>
        <div className="stack">
          <p>This question has been withdrawn since the round was drawn.</p>
          <button type="button" className="button button-main" onClick={goOn}>
            Next question
          </button>
        </div>
      </Page>
    );
  }
  const options = optionsInOrder(item, formItem);
  return (
    <Page title={title} above="Practice" personal>
      <article className="stack">
        <ProseView prose={item.stem} />
        {given === undefined ? (
          <OpenItem {...{ round, formItem, item, answer, options }} title={title} onSkip={next} />
        ) : (
          <Answered {...{ round, place, formItem, answer, options }} onNext={next} />
        )}
      </article>
    </Page>
  );
}

interface OpenItemProps {
  readonly round: PracticeSession;
  readonly formItem: FormItem;
  readonly item: PresentedItem;
  readonly answer: ItemAnswer;
  readonly options: readonly PresentedOption[];
  readonly title: string;
  readonly onSkip: () => void;
}

function OpenItem({ round, formItem, item, answer, options, title, onSkip }: OpenItemProps) {
  const { practice, clock, announce } = useFirstServices();
  const { shortcuts, confidenceAsked } = useSettings((settings) => settings);
  const [chosen, setChosen] = useState<readonly OptionId[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<Confidence | null>(null);
  const [shownAt] = useState(() => clock.now());
  const headingId = useId();

  const check = () => {
    const state = checkResponse(item, chosen);
    if (state.kind !== 'complete') {
      const message =
        state.kind === 'unanswered'
          ? `Choose ${countWord(item.chooseCount)} first.`
          : `Choose ${countWord(state.needed)}; ${countWord(state.chosen)} chosen.`;
      setProblem(message);
      announce(message);
      return;
    }
    const correct = scoreResponse(answer, chosen) === 1;
    const took = durationBetween(shownAt, clock.now());
    practice.answer(round, formItem, { options: chosen, correct, took, confidence: said });
  };
  const choose = (next: readonly OptionId[]) => {
    // A failure is kept as state, and said when the answer is checked.
    answered.load('answered').catch(() => undefined);
    setChosen(next);
    setProblem(null);
  };
  useShortcuts(
    {
      choose: chooseByPlace(options, (option) => choose(toggled(item.kind, chosen, option))),
      ...(confidenceAsked ? { confidence: sayByPlace(said, setSaid) } : {}),
      goOn: check,
    },
    shortcuts,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <span id={headingId} hidden>
        {title}
      </span>
      <ChoiceGroup
        kind={item.kind}
        chooseCount={item.chooseCount}
        options={options}
        chosen={chosen}
        onChoose={choose}
        labelledBy={headingId}
      />
      {confidenceAsked && <ConfidenceChoice said={said} onSay={setSaid} />}
      <div className="item-acts">
        {problem !== null && <p className="problem">{problem}</p>}
        <button type="submit" className="button button-main">
          Check answer
        </button>
        <ItemFlag formItem={formItem} />
      </div>
      <p>
        <button type="button" className="button button-plain" onClick={onSkip}>
          Skip
        </button>
      </p>
    </form>
  );
}

function Answered(props: AnsweredItemProps) {
  const part = useResource(answered, 'answered');
  if (part.status === 'ready') return <part.value.AnsweredItem {...props} />;
  return part.status === 'failed' ? (
    <LoadFailed what="The reasons" retry={part.retry} />
  ) : (
    <Loading what="the reasons" />
  );
}
