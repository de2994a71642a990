import { Link } from 'wouter';
import { useStore } from 'zustand';
import { useProgress, useServices } from '../state/services.ts';

/** Says on every screen when something could not be saved or read, and what to do. */
export function StorageNotices() {
  const { sittings } = useServices();
  const progressProblem = useProgress((state) => state.saveProblem);
  const sittingProblem = useStore(sittings, (state) => state.saveProblem);
  const asideCount = useProgress((state) => state.setAside.length);
  const problem = progressProblem ?? sittingProblem;
  return (
    <div className="notices" aria-live="polite">
      {problem === 'full' && (
        <p className="notice notice-bad">
          Your latest answers could not be saved: the storage of this browser is full. They last
          while this page is open. Free some space, then go on: the next answer saves them all.{' '}
          <Link href="/settings">Back up now</Link>
        </p>
      )}
      {problem === 'forbidden' && (
        <p className="notice">
          This browser does not let Beeline save anything here. Your answers last until you close
          the page. <Link href="/settings">Back them up</Link> before you go.
        </p>
      )}
      {asideCount > 0 && (
        <p className="notice">
          Some saved data could not be read. It was set aside, nothing was deleted.{' '}
          <Link href="/settings">See it and download it</Link>
        </p>
      )}
    </div>
  );
}
