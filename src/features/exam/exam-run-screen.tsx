import { useEffect, useMemo, useRef } from 'react';
import { Link, Redirect, useLocation, useSearch } from 'wouter';
import { useStore } from 'zustand';
import type { RunningSession } from '../../core/session/exam-session.ts';
import { chunksOf, useChunks } from '../../state/bank.ts';
import { useServices } from '../../state/services.ts';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ExamItem } from './exam-item.tsx';
import { ExamReview } from './exam-review.tsx';
import './exam.css';

/**
 * The running exam. It loads the questions only: keys and rationales are not on the page before the end.
 * The place is in the address (`?q=12`, `?q=review`), so Back goes to the question before.
 */
export function ExamRunScreen() {
  const { sittings } = useServices();
  const session = useStore(sittings, (state) => state.session);
  const lastId = useRef<string | null>(null);
  useEffect(() => {
    if (session !== null) lastId.current = session.sitting.id;
  }, [session]);
  if (session?.phase === 'running') return <RunningExamScreen session={session} />;
  if (session?.phase === 'ended') return <Redirect to={`/exam/${session.sitting.id}`} replace />;
  return <NothingRunning lastId={lastId} />;
}

/** Another tab may have handed the exam in and cleared up; this one goes to the result too. */
function NothingRunning({ lastId }: { readonly lastId: { readonly current: string | null } }) {
  const [, navigate] = useLocation();
  useEffect(() => {
    if (lastId.current !== null) navigate(`/exam/${lastId.current}`, { replace: true });
  }, [lastId, navigate]);
  return (
    <Page title="No exam is running">
      <p>
        <Link className="button button-main" href="/exam">
          Set up a mock exam
        </Link>
      </p>
    </Page>
  );
}

function RunningExamScreen({ session }: { readonly session: RunningSession }) {
  const { bank, sittings } = useServices();
  const search = useSearch();
  const [, navigate] = useLocation();
  const { items: formItems } = session.sitting.form;
  const keys = useMemo(() => chunksOf(formItems), [formItems]);
  const items = useChunks(bank.items, keys);
  const place = placeOf(search, session);
  const shownId = typeof place === 'number' ? (formItems[place]?.id ?? null) : null;

  useEffect(() => {
    sittings.act({ kind: 'opened' });
  }, [sittings]);
  useEffect(() => {
    if (place !== null) sittings.act({ kind: 'moved', to: shownId });
  }, [sittings, place, shownId]);

  if (items.status === 'failed') {
    return (
      <Page title="Mock exam">
        <LoadFailed what="The questions" retry={items.retry} />
      </Page>
    );
  }
  if (items.status === 'loading') {
    return (
      <Page title="Mock exam">
        <Loading what="the questions" />
      </Page>
    );
  }
  if (place === null) return <Redirect to={addressOf(lastPlace(session))} replace />;
  const goTo = (next: number | 'review') => navigate(addressOf(next));
  const formItem = place === 'review' ? undefined : formItems[place];
  if (place === 'review' || formItem === undefined) {
    return <ExamReview session={session} items={items.byId} />;
  }
  return (
    <ExamItem
      key={formItem.id}
      session={session}
      place={place}
      formItem={formItem}
      item={items.byId.get(formItem.id)}
      onGoTo={goTo}
    />
  );
}

function addressOf(place: number | 'review'): string {
  return `/exam/run?q=${place === 'review' ? place : place + 1}`;
}

/** The place that the address asks for; `null` when it asks for none. Each tab has its own. */
function placeOf(search: string, session: RunningSession): number | 'review' | null {
  const asked = new URLSearchParams(search).get('q');
  if (asked === 'review') return 'review';
  const place = Number(asked) - 1;
  const count = session.sitting.form.items.length;
  return Number.isInteger(place) && place >= 0 && place < count ? place : null;
}

/** Where the learner was last. */
function lastPlace({ sitting, position }: RunningSession): number | 'review' {
  const place = sitting.form.items.findIndex(({ id }) => id === position);
  return place === -1 ? 'review' : place;
}
