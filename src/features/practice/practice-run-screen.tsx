import { lazy, useEffect, useMemo } from 'react';
import { Link, Redirect, useLocation, useSearch } from 'wouter';
import { useStore } from 'zustand';
import type { FormItem } from '../../core/blueprint/form.ts';
import {
  answeredCount,
  nextOpenPlace,
  type PracticeSession,
} from '../../core/practice/practice-session.ts';
import { chunksOf, useChunks } from '../../state/bank.ts';
import { useFirstServices } from '../../state/services.ts';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PracticeItem } from './practice-item.tsx';
import './practice.css';

const loadSummary = () => import('./practice-summary.tsx');
const PracticeSummary = lazy(async () => ({ default: (await loadSummary()).PracticeSummary }));

/** A round of practice; the question shown is in the address (`?q=3`), so Back and reload work. */
export function PracticeRunScreen({ round: id }: { readonly round: string }) {
  const { practice } = useFirstServices();
  const round = useStore(practice, ({ rounds }) => rounds.find((one) => one.id === id));
  if (round === undefined) {
    return (
      <Page title="This round is not here">
        <div className="stack">
          <p>
            A round of practice lives in the browser it was started in, and only the latest ones are
            kept. Your answers are still counted.
          </p>
          <p>
            <Link className="button button-main" href="/practice">
              Start a new round
            </Link>
          </p>
        </div>
      </Page>
    );
  }
  return <Round round={round} />;
}

function Round({ round }: { readonly round: PracticeSession }) {
  const { bank } = useFirstServices();
  const search = useSearch();
  const [, navigate] = useLocation();
  const place = placeOf(search, round);
  const shown = typeof place === 'number' ? round.items[place] : undefined;
  // A question waits for its own chunk only; the others come while it is read.
  const keys = useMemo(() => chunksOf(shown ? [shown] : round.items), [shown, round.items]);
  const items = useChunks(bank.items, keys);
  const answers = useChunks(bank.answers, keys);
  useEffect(() => {
    for (const key of chunksOf(round.items)) {
      // A failure is kept as state, and said when its question is shown.
      bank.items.load(key).catch(() => undefined);
      bank.answers.load(key).catch(() => undefined);
    }
  }, [bank, round.items]);

  // It is shown at the end of the round; by then it is there.
  const hasBegun = answeredCount(round) > 0;
  useEffect(() => {
    if (hasBegun) loadSummary().catch(() => undefined);
  }, [hasBegun]);

  if (items.status === 'failed' || answers.status === 'failed') {
    const retry = () => {
      for (const chunk of [items, answers]) if (chunk.status === 'failed') chunk.retry();
    };
    return (
      <Page title="Practice">
        <LoadFailed what="The questions" retry={retry} />
      </Page>
    );
  }
  if (items.status === 'loading' || answers.status === 'loading') {
    return (
      <Page title="Practice">
        <Loading what="the questions" />
      </Page>
    );
  }
  if (place === null) {
    const open = nextOpenPlace(round);
    return <Redirect to={addressOf(round, open ?? 'done')} replace />;
  }
  const goTo = (next: number | 'done') => navigate(addressOf(round, next));
  if (place === 'done') return <PracticeSummary round={round} items={items.byId} />;
  const formItem = round.items[place] as FormItem;
  const item = items.byId.get(formItem.id);
  const answer = answers.byId.get(formItem.id);
  return (
    <PracticeItem
      key={formItem.id}
      round={round}
      place={place}
      formItem={formItem}
      item={item}
      answer={answer}
      onGoTo={goTo}
    />
  );
}

function addressOf(round: PracticeSession, place: number | 'done'): string {
  return `/practice/run/${round.id}?q=${place === 'done' ? place : place + 1}`;
}

/** The place that the address asks for; `null` when it asks for none. */
function placeOf(search: string, round: PracticeSession): number | 'done' | null {
  const asked = new URLSearchParams(search).get('q');
  if (asked === 'done') return 'done';
  const place = Number(asked) - 1;
  return Number.isInteger(place) && place >= 0 && place < round.items.length ? place : null;
}
