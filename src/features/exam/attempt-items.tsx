import { useMemo, useState } from 'react';
import { isGenerated } from '../../core/generated/generated-id.ts';
import type { ItemAnswer, PresentedItem } from '../../core/item/item.ts';
import { reportLink } from '../../core/report/report-link.ts';
import type { Attempt, AttemptItem } from '../../core/result/attempt.ts';
import { chunksOf, useChunks } from '../../state/bank.ts';
import { readItemTexts } from '../../state/item-texts.ts';
import { useServices } from '../../state/services.ts';
import { useCompetencyTitle } from '../../state/use-competency-title.ts';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { spokenDuration } from '../../ui/format.ts';
import { ItemLine } from '../../ui/item/item-line.tsx';
import { ReportLink } from '../../ui/item/item-tools.tsx';
import { ItemSources, JudgedOptions } from '../../ui/item/judged-item.tsx';
import { optionsInOrder } from '../../ui/item/options-in-order.ts';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { ProseView } from '../../ui/prose-view.tsx';

type Filter = 'all' | 'missed' | 'flagged';

const filterNames: readonly (readonly [Filter, string])[] = [
  ['missed', 'Not right'],
  ['flagged', 'Flagged'],
  ['all', 'All'],
];

/** Every question of the exam as it was shown then, with the reasons as they stand today. */
export function AttemptItems({ attempt }: { readonly attempt: Attempt }) {
  const { bank, storage, clock } = useServices();
  const keys = useMemo(() => chunksOf(attempt.items), [attempt.items]);
  const items = useChunks(bank.items, keys);
  const answers = useChunks(bank.answers, keys);
  const texts = useMemo(() => readItemTexts(storage, clock), [storage, clock]);
  const [filter, setFilter] = useState<Filter>('missed');

  if (items.status === 'failed') return <LoadFailed what="The questions" retry={items.retry} />;
  if (answers.status === 'failed') return <LoadFailed what="The reasons" retry={answers.retry} />;
  if (items.status === 'loading' || answers.status === 'loading') {
    return <Loading what="the questions" />;
  }
  const placed = attempt.items.map((item, place) => ({ item, place }));
  const counts: Record<Filter, number> = {
    all: placed.length,
    missed: placed.filter(({ item }) => item.points === 0).length,
    flagged: placed.filter(({ item }) => item.flagged).length,
  };
  const shown = placed.filter(
    ({ item }) => filter === 'all' || (filter === 'missed' ? item.points === 0 : item.flagged),
  );
  return (
    <section className="stack-close">
      <h2>The questions</h2>
      <fieldset className="plain-fieldset filter no-print">
        <legend className="visually-hidden">Show</legend>
        {filterNames.map(([value, name]) => (
          <ChoiceRow
            key={value}
            name="filter"
            checked={filter === value}
            onChange={() => setFilter(value)}
          >
            {name} <span className="quiet">({counts[value]})</span>
          </ChoiceRow>
        ))}
      </fieldset>
      {shown.length === 0 && <p>None.</p>}
      <ol className="attempt-items">
        {shown.map(({ item, place }) => {
          const current = items.byId.get(item.id);
          const then = current?.hash === item.hash ? current : withText(item, texts);
          return (
            <li key={item.id}>
              <AttemptItemDetails
                attempt={attempt}
                item={item}
                place={place}
                shown={then ?? current}
                isAsThen={then !== undefined}
                answer={answers.byId.get(item.id)}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface AttemptItemDetailsProps {
  readonly attempt: Attempt;
  readonly item: AttemptItem;
  readonly place: number;
  /** The words to show: those of then when they are known, else today's. */
  readonly shown: PresentedItem | undefined;
  readonly isAsThen: boolean;
  readonly answer: ItemAnswer | undefined;
}

function AttemptItemDetails(props: AttemptItemDetailsProps) {
  const { attempt, item, place, shown, isAsThen, answer } = props;
  const { reportUrl } = useServices();
  const titleOf = useCompetencyTitle();
  const report = reportLink(reportUrl, {
    item,
    bankVersion: attempt.bankVersion,
    response: item.response,
  });
  const hasChanged = answer !== undefined && answer.hash !== item.hash;
  return (
    <details className="attempt-item">
      <summary>
        <span className="review-number">{place + 1}</span>{' '}
        <span className="attempt-verdict" data-correct={item.points === 1}>
          {verdictWords(item)}
        </span>{' '}
        <ItemLine topic={titleOf(item.competency)} stem={shown?.stem ?? []} />
        {isGenerated(item.id) && <span className="quiet"> (generated)</span>}
      </summary>
      <div className="stack attempt-item-body">
        {shown === undefined && (
          <p>This question has been withdrawn since; its result stands as it was.</p>
        )}
        {hasChanged && (
          <p className="quiet small">
            {isAsThen
              ? 'This is the question as you saw it. It has been corrected since; the reasons are today’s, your result stands as it was.'
              : 'This question has been corrected since. These are its words of today; your result stands as it was.'}
          </p>
        )}
        {shown !== undefined && (
          <>
            <ProseView prose={shown.stem} />
            <JudgedOptions
              options={optionsInOrder(shown, item)}
              response={item.response}
              itemKey={item.key}
              rationales={answer?.rationales}
            />
          </>
        )}
        {answer !== undefined && <ItemSources answer={answer} backTo={`/exam/${attempt.id}`} />}
        <p className="row small quiet">
          <span>Time: {spokenDuration(item.timeSpent)}</span>
          <span>
            {item.id}, bank {attempt.bankVersion}
          </span>
          <ReportLink href={report} />
        </p>
      </div>
    </details>
  );
}

function verdictWords({ response, points }: AttemptItem): string {
  if (response.length === 0) return 'Not answered';
  return points === 1 ? 'Right' : 'Not right';
}

/** The item with the words that were kept when the exam was handed in, if they were. */
function withText(
  item: AttemptItem,
  texts: ReturnType<typeof readItemTexts>,
): PresentedItem | undefined {
  const text = texts.get(item.hash);
  if (text === undefined) return undefined;
  return {
    id: item.id,
    competency: item.competency,
    hash: item.hash,
    kind: item.key.length > 1 ? 'multiple' : 'single',
    chooseCount: item.key.length,
    stem: text.stem,
    options: text.options as PresentedItem['options'],
  };
}
