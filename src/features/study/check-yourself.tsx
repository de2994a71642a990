import { useId, useMemo, useState, type FormEvent } from 'react';
import type { CompetencyKey, ItemId, OptionId } from '../../core/base/ids.ts';
import { asDurationMs, durationBetween, type EpochMs } from '../../core/base/time.ts';
import { arrangeItem } from '../../core/blueprint/form.ts';
import { checkResponse, scoreResponse } from '../../core/item/check-response.ts';
import { isUnseen } from '../../core/progress/item-history.ts';
import type { ItemAnswer, PresentedItem } from '../../core/item/item.ts';
import { chunksOf, useChunks } from '../../state/bank.ts';
import { useProgress, useServices } from '../../state/services.ts';
import { counted } from '../../ui/format.ts';
import { ChoiceGroup, countWord } from '../../ui/item/choice-group.tsx';
import { JudgedOptions } from '../../ui/item/judged-item.tsx';
import { optionsInOrder } from '../../ui/item/options-in-order.ts';
import { VerdictHeading } from '../../ui/item/verdict-heading.tsx';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { ProseView } from '../../ui/prose-view.tsx';

/** As many as a reader answers before wanting to read. */
const triedFirst = 3;

/**
 * A few questions before a section is read: who has tried keeps more of what is read then. Offered while none of the section's
 * questions has been seen; the answers count neither now nor later, and the same questions stand after the section. Once one
 * has been seen, the same place says how the last answers went.
 *
 * @see Pan and Carpenter (2023), Educational Psychology Review 35
 */
export function TryFirst({ competency, itemIds, heading }: CheckYourselfProps) {
  const index = useProgress((state) => state.index);
  const [isOpen, setOpen] = useState(false);
  // An answer must not take its own question away.
  const [wasOpen, setWasOpen] = useState(false);
  const offered = useMemo(() => itemIds.slice(0, triedFirst), [itemIds]);
  if (!wasOpen && !itemIds.every((id) => isUnseen(index, id))) {
    const answers = itemIds.flatMap((id) => index.items.get(id) ?? []);
    const right = answers.filter(({ lastCorrect }) => lastCorrect).length;
    return (
      <p className="check-yourself try-first no-print">
        {answers.length === 0
          ? 'You have seen questions on this section.'
          : `Your last answers on this section: ${right} of ${answers.length} right.`}
      </p>
    );
  }
  return (
    <details
      className="check-yourself try-first no-print"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        setWasOpen(true);
      }}
    >
      <summary>
        Try first: {counted(offered.length, 'question')} before you read
        <span className="visually-hidden"> on {heading}</span>
      </summary>
      {isOpen && (
        <>
          <p className="small quiet">
            Trying helps you keep what you read next, right or wrong. These answers do not count;
            the questions come again after the section.
          </p>
          <SectionItems competency={competency} itemIds={offered} isPretest />
        </>
      )}
    </details>
  );
}

interface CheckYourselfProps {
  readonly competency: CompetencyKey;
  readonly itemIds: readonly ItemId[];
  readonly heading: string;
}

/** The questions of a section. Closed at first, so that reading is not interrupted; loaded when opened. */
export function CheckYourself({ competency, itemIds, heading }: CheckYourselfProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="check-yourself no-print"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        Check yourself: {counted(itemIds.length, 'question')}
        <span className="visually-hidden"> on {heading}</span>
      </summary>
      {isOpen && <SectionItems competency={competency} itemIds={itemIds} />}
    </details>
  );
}

interface SectionItemsProps extends Omit<CheckYourselfProps, 'heading'> {
  readonly isPretest?: boolean;
}

function SectionItems({ competency, itemIds, isPretest = false }: SectionItemsProps) {
  const { bank } = useServices();
  const keys = useMemo(
    () => chunksOf(itemIds.map((id) => ({ id, competency }))),
    [itemIds, competency],
  );
  const items = useChunks(bank.items, keys);
  const answers = useChunks(bank.answers, keys);
  if (items.status === 'failed' || answers.status === 'failed') {
    const retry = () => {
      for (const chunk of [items, answers]) if (chunk.status === 'failed') chunk.retry();
    };
    return <LoadFailed what="The questions" retry={retry} />;
  }
  if (items.status === 'loading' || answers.status === 'loading') {
    return <Loading what="the questions" />;
  }
  return (
    <ol className="check-items">
      {itemIds.map((id) => {
        const item = items.byId.get(id);
        const answer = answers.byId.get(id);
        if (item === undefined || answer === undefined) return null;
        return (
          <li key={id}>
            <CheckItem item={item} answer={answer} isPretest={isPretest} />
          </li>
        );
      })}
    </ol>
  );
}

interface CheckItemProps {
  readonly item: PresentedItem;
  readonly answer: ItemAnswer;
  readonly isPretest: boolean;
}

function CheckItem({ item, answer, isPretest }: CheckItemProps) {
  const { progress, clock, newId } = useServices();
  const [seed] = useState(newId);
  const formItem = useMemo(() => arrangeItem(item, seed), [item, seed]);
  const options = optionsInOrder(item, formItem);
  const [chosen, setChosen] = useState<readonly OptionId[]>([]);
  const [firstTouchedAt, setFirstTouchedAt] = useState<EpochMs | null>(null);
  const [checked, setChecked] = useState<boolean | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stemId = useId();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (checkResponse(item, chosen).kind !== 'complete') {
      setProblem(`Choose ${countWord(item.chooseCount)} first.`);
      return;
    }
    const correct = scoreResponse(answer, chosen) === 1;
    progress.recordAnswer({
      item: item.id,
      competency: item.competency,
      hash: item.hash,
      response: chosen,
      correct,
      mode: 'study',
      took:
        firstTouchedAt === null ? asDurationMs(0) : durationBetween(firstTouchedAt, clock.now()),
      ...(isPretest ? { pretest: true } : {}),
    });
    setChecked(correct);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div id={stemId}>
        <ProseView prose={item.stem} />
      </div>
      {checked === null ? (
        <>
          <ChoiceGroup
            kind={item.kind}
            chooseCount={item.chooseCount}
            options={options}
            chosen={chosen}
            onChoose={(next) => {
              setChosen(next);
              setProblem(null);
              setFirstTouchedAt((before) => before ?? clock.now());
            }}
            labelledBy={stemId}
          />
          {problem !== null && (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
          <p>
            <button type="submit" className="button">
              Check answer
            </button>
          </p>
        </>
      ) : (
        <>
          <VerdictHeading correct={checked} level={3} />
          <JudgedOptions
            options={options}
            response={chosen}
            itemKey={answer.key}
            rationales={answer.rationales}
          />
        </>
      )}
    </form>
  );
}
