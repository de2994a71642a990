import { useEffect, useState, useSyncExternalStore } from 'react';
import { asDurationMs } from '../../core/base/time.ts';
import { remainingAt, type Sitting } from '../../core/session/exam-session.ts';
import { timeNotice } from '../../core/session/time-notices.ts';
import { useServices, useSettings } from '../../state/services.ts';
import { clockFace } from '../../ui/format.ts';

/**
 * The time left. Only this part renders each second. It is silent but for a few notices, can be hidden, and
 * never blinks.
 */
export function ExamClock({ sitting }: { readonly sitting: Sitting }) {
  const { settings } = useServices();
  const shown = useSettings(({ clockShown }) => clockShown);
  if (sitting.timeLimit === null) return <span className="exam-clock">Untimed</span>;
  return (
    <span className="exam-clock">
      {shown && <TimeLeft sitting={sitting} />}
      <TimeNotices sitting={sitting} />
      <button
        type="button"
        className="clock-switch"
        aria-pressed={!shown}
        onClick={() => settings.change({ clockShown: !shown })}
      >
        {shown ? 'Hide clock' : 'Show clock'}
      </button>
    </span>
  );
}

function TimeLeft({ sitting }: { readonly sitting: Sitting }) {
  const left = useTimeLeft(sitting);
  return (
    <span role="timer" aria-live="off">
      {clockFace(left)} left
    </span>
  );
}

/** Speaks the notices; shows nothing. */
function TimeNotices({ sitting }: { readonly sitting: Sitting }) {
  const { announce, clock } = useServices();
  const [first] = useState(() => remainingAt(sitting, clock.now()) ?? asDurationMs(0));
  useEffect(() => {
    let before = first;
    return clock.everySecond(() => {
      const now = remainingAt(sitting, clock.now()) ?? asDurationMs(0);
      const notice = timeNotice(before, now);
      if (notice !== null) announce(notice);
      before = now;
    });
  }, [announce, clock, first, sitting]);
  return null;
}

function useTimeLeft(sitting: Sitting) {
  const { clock } = useServices();
  const seconds = useSyncExternalStore(
    (listener) => clock.everySecond(listener),
    () => Math.ceil((remainingAt(sitting, clock.now()) ?? 0) / 1000),
  );
  return asDurationMs(seconds * 1000);
}
