import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { SaveProblem } from '../core/doors/doors.ts';
import { useProgress, useServices } from '../state/services.ts';

/**
 * Says on every screen when something could not be saved or read, and what to do.
 *
 * @param props.children what else could not be saved, if all answers are
 */
export function StorageNotices({ children }: { readonly children: ReactNode }) {
  const problem = useProgress((state) => state.saveProblem);
  const asideCount = useProgress((state) => state.setAside.length);
  return (
    <div className="notices" aria-live="polite">
      {problem === null ? children : <SaveNotice problem={problem} />}
      {asideCount > 0 && (
        <p className="notice">
          Some saved data could not be read. It was set aside, nothing was deleted.{' '}
          <Link href="/settings">See it and download it</Link>
        </p>
      )}
    </div>
  );
}

/** Says when a mock exam that runs could not be saved. */
export function SittingNotice() {
  const problem = useStore(useServices().sittings, (state) => state.saveProblem);
  return problem && <SaveNotice problem={problem} />;
}

function SaveNotice({ problem }: { readonly problem: SaveProblem }) {
  if (problem === 'forbidden') {
    return (
      <p className="notice">
        This browser does not let Beeline save anything here. Your answers last until you close the
        page. <Link href="/settings">Back them up</Link> before you go.
      </p>
    );
  }
  return (
    <p className="notice notice-bad">
      Your latest answers could not be saved: the storage of this browser is full. They last while
      this page is open. Free some space, then go on: the next answer saves them all.{' '}
      <Link href="/settings">Back up now</Link>
    </p>
  );
}
