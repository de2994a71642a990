import { Link } from 'wouter';
import { useStore } from 'zustand';
import { nextOpenPlace } from '../core/practice/practice-session.ts';
import { useProgress, useSafekeeping, useServices } from '../state/services.ts';

/** After the first finished round or exam, once: offers to have the browser keep what is saved. */
export function KeepOffer() {
  const { practice, sittings, safekeeping, storage, announce } = useServices();
  const isOpen = useSafekeeping((state) => state.isPromised === false && !state.offerClosed);
  const hasExam = useProgress((state) => state.attempts.length > 0);
  const hasRound = useStore(practice, ({ rounds }) =>
    rounds.some((round) => nextOpenPlace(round) === null),
  );
  const isSitting = useStore(sittings, ({ session }) => session?.phase === 'running');
  if (!isOpen || !storage.isLasting || isSitting || !(hasExam || hasRound)) return null;
  const ask = async () => {
    await safekeeping.askForPromise();
    safekeeping.closeOffer();
    announce(
      safekeeping.getState().isPromised === true
        ? 'This browser keeps your answers.'
        : 'This browser did not promise to keep your answers. Back them up now and then.',
    );
  };
  return (
    <aside className="keep-offer no-print" aria-label="Keeping your answers">
      <p>
        Your answers are in this browser only, and it may delete them when space runs short. You can
        ask it to keep them, and <Link href="/settings">back them up</Link>.
      </p>
      <p className="row">
        <button type="button" className="button" onClick={() => void ask()}>
          Ask the browser to keep them
        </button>
        <button type="button" className="button button-plain" onClick={safekeeping.closeOffer}>
          Not now
        </button>
      </p>
    </aside>
  );
}
