import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { asItemId } from '../../core/base/ids.ts';
import { useFirstServices } from '../../state/services.ts';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import { useIsShown } from '../../ui/use-is-shown.ts';
import { readPracticeAddress } from './practice-address.ts';

/** Starts the round that the address asks for and goes to it: one click from anywhere to a drill. */
export function PracticeStartScreen() {
  const { bank, practice } = useFirstServices();
  const [, navigate] = useLocation();
  const search = useSearch();
  const [outcome, setOutcome] = useState<'starting' | 'nothing' | 'failed'>('starting');
  const hasStarted = useRef(false);
  const isShown = useIsShown();

  const start = () => {
    setOutcome('starting');
    const question = new URLSearchParams(search).get('question');
    const round =
      question === null
        ? practice.start(readPracticeAddress(search, bank.outline.domains))
        : practice.startWith(asItemId(question));
    round.then(
      (started) => {
        if (started === null) setOutcome('nothing');
        else if (isShown()) navigate(`/practice/run/${started.id}`, { replace: true });
      },
      () => setOutcome('failed'),
    );
  };
  useEffect(() => {
    // An effect may run twice; a second round must not be drawn.
    if (hasStarted.current) return;
    hasStarted.current = true;
    start();
  });

  return (
    <Page title="Practice">
      {outcome === 'starting' && <Loading what="your questions" />}
      {outcome === 'failed' && <LoadFailed what="The questions" retry={start} />}
      {outcome === 'nothing' && (
        <div className="stack">
          <p>No question fits: nothing here is missed, unseen or flagged as asked.</p>
          <p>
            <Link className="button" href="/practice">
              Choose what to practice
            </Link>
          </p>
        </div>
      )}
    </Page>
  );
}
