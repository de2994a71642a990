import { useMemo, useState, type FormEvent } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { CompetencyKey } from '../../core/base/ids.ts';
import { familiesOf } from '../../core/generated/family-list.ts';
import { answeredCount, nextOpenPlace } from '../../core/practice/practice-session.ts';
import { eligibleItems } from '../../core/practice/practice-spec.ts';
import { emptyLists } from '../../core/practice/review-pools.ts';
import { useResource } from '../../state/resource.ts';
import { useProgress, useServices } from '../../state/services.ts';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { ChoiceRow, NumberField } from '../../ui/choice-row.tsx';
import { Page } from '../../ui/page.tsx';
import { useStore } from 'zustand';
import { CompetencyPicker } from './competency-picker.tsx';
import { longestRound, practiceQuery, readPracticeAddress } from './practice-address.ts';
import './practice.css';

/** Review lists are started from the review screen, where each says why it is there. */
type OfferedPool = 'all' | 'unseen' | 'missed' | 'flagged' | 'generated';

const poolNames: readonly (readonly [OfferedPool, string])[] = [
  ['all', 'All questions'],
  ['unseen', 'Not seen yet'],
  ['missed', 'Missed the last time'],
  ['flagged', 'Flagged'],
  ['generated', 'Generated policy questions, new ones each time'],
];

const lengths = [5, 10, 20, 40];

/** Choose what to practice. The choice is in the address too, so a link can suggest one. */
export function PracticeBuilderScreen() {
  const { bank, practice } = useServices();
  const { domains } = bank.outline;
  const search = useSearch();
  const [, navigate] = useLocation();
  const asked = useMemo(() => readPracticeAddress(search, domains), [search, domains]);
  const [chosen, setChosen] = useState<readonly CompetencyKey[]>(asked.competencies);
  const [pool, setPool] = useState<OfferedPool>(
    poolNames.find(([name]) => name === asked.pool)?.[0] ?? 'all',
  );
  const [length, setLength] = useState(asked.length);
  const catalog = useResource(bank.catalog, 'catalog');
  const index = useProgress((state) => state.index);
  const rounds = useStore(practice, (state) => state.rounds);

  if (catalog.status === 'failed') {
    return (
      <Page title="Practice" personal>
        <LoadFailed what="The list of questions" retry={catalog.retry} />
      </Page>
    );
  }
  if (catalog.status === 'loading') {
    return (
      <Page title="Practice" personal>
        <Loading what="the list of questions" />
      </Page>
    );
  }

  const source = { catalog: catalog.value, index, lists: emptyLists };
  const families = familiesOf(chosen);
  // Generated questions never run out; what counts is whether there are any for these topics.
  const countOf = (candidate: OfferedPool) =>
    candidate === 'generated'
      ? families.length * longestRound
      : eligibleItems({ competencies: chosen, pool: candidate }, source).length;
  const available = countOf(pool);
  const running = rounds.filter((round) => nextOpenPlace(round) !== null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (available === 0) return;
    navigate(`/practice/new?${practiceQuery({ competencies: chosen, pool, length }, domains)}`);
  };

  return (
    <Page title="Practice" personal>
      {running[0] && (
        <p className="card row">
          <span>
            A round is open: {answeredCount(running[0])} of {running[0].items.length} answered.
          </span>
          <Link className="button" href={`/practice/run/${running[0].id}`}>
            Go on with it
          </Link>
        </p>
      )}
      <form className="stack" onSubmit={submit}>
        <CompetencyPicker domains={domains} chosen={chosen} onChoose={setChosen} />
        <fieldset className="plain-fieldset">
          <legend>Which questions</legend>
          <div className="option-rows">
            {poolNames.map(([value, name]) => (
              <ChoiceRow
                key={value}
                name="pool"
                checked={pool === value}
                onChange={() => setPool(value)}
              >
                {name}{' '}
                <span className="quiet">
                  {value === 'generated' ? kindsOf(families.length) : `(${countOf(value)})`}
                </span>
              </ChoiceRow>
            ))}
          </div>
        </fieldset>
        <fieldset className="plain-fieldset">
          <legend>How many</legend>
          <div className="row">
            {lengths.map((value) => (
              <ChoiceRow
                key={value}
                name="length"
                checked={length === value}
                onChange={() => setLength(value)}
              >
                {value}
              </ChoiceRow>
            ))}
            <NumberField label="Other:" value={length} max={longestRound} onChange={setLength} />
          </div>
        </fieldset>
        <div className="row">
          <button type="submit" className="button button-main" aria-disabled={available === 0}>
            {available === 0
              ? 'Start practice'
              : `Start with ${Math.min(length, available)} ${available === 1 || length === 1 ? 'question' : 'questions'}`}
          </button>
          {available === 0 && <p role="status">{nothingWords(pool, chosen.length)}</p>}
        </div>
      </form>
    </Page>
  );
}

function kindsOf(count: number): string {
  return count === 1 ? '(1 kind)' : `(${count} kinds)`;
}

function nothingWords(pool: OfferedPool, chosenCount: number): string {
  if (chosenCount === 0) return 'Choose at least one topic.';
  switch (pool) {
    case 'missed':
      return 'Nothing missed here. Choose other questions or topics.';
    case 'flagged':
      return 'Nothing flagged here. Choose other questions or topics.';
    case 'unseen':
      return 'You have seen every question here. Choose other questions or topics.';
    case 'generated':
      return 'There are generated questions on network policy. Choose a topic of that domain.';
    case 'all':
      return 'There are no questions here.';
  }
}
