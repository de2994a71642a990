import { useOffline, useServices } from '../../state/services.ts';
import type { OfflineState } from '../../state/offline-store.ts';

/** Whether Beeline opens without a network, what to do when it does not, and the newer version if there is one. */
export function OfflineSection() {
  const { offline } = useServices();
  const state = useOffline((all) => all);
  return (
    <section className="stack-close" id="offline">
      <h2>Offline</h2>
      <p aria-live="polite">{sentenceFor(state)}</p>
      {state.problem !== null && (
        <p>
          <button type="button" className="button" onClick={offline.download}>
            Try again
          </button>
        </p>
      )}
      {state.isPossible && (
        <p className="quiet small">
          Most browsers can also put Beeline among your apps: look for “Install” or “Add to Home
          Screen” in their menu.
        </p>
      )}
      <NewVersion />
    </section>
  );
}

function sentenceFor({ isPossible, isComplete, problem }: OfflineState): string {
  if (!isPossible)
    return 'This browser keeps no copy of Beeline, so Beeline needs a network to open.';
  if (isComplete) {
    if (problem === null)
      return 'Ready offline: notes, questions, exams and the lab open without a network.';
    return `${newerFailed[problem]} The version you have goes on working, also offline.`;
  }
  return problem === null
    ? 'Beeline is being downloaded, so that it opens without a network. You can go on meanwhile.'
    : firstFailed[problem];
}

const firstFailed = {
  full: 'Not ready offline: this device, or this browser, has no room left for Beeline. Free some space and try again. With a network Beeline works as before.',
  failed:
    'Not ready offline: the download did not finish. See that there is a network and try again. With a network Beeline works as before.',
};

const newerFailed = {
  full: 'There is a newer version, but this device, or this browser, has no room left for it. Free some space and try again.',
  failed: 'There is a newer version, but its download did not finish.',
};

function NewVersion() {
  const { offline } = useServices();
  const update = useOffline((state) => state.update);
  if (update === 'none') return null;
  if (update === 'after-exam') {
    return <p>A new version is ready. You can load it when the running exam is handed in.</p>;
  }
  if (update === 'after-saving') {
    return (
      <p>
        A new version is ready. Loading it now would lose answers that could not be saved: back them
        up first, then close Beeline in all tabs and open it again.
      </p>
    );
  }
  return (
    <p className="row">
      A new version is ready.{' '}
      <button type="button" className="button" onClick={offline.loadUpdate}>
        Load it now
      </button>
    </p>
  );
}
