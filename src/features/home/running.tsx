import { Link } from 'wouter';
import { useStore } from 'zustand';
import { answeredCount, nextOpenPlace } from '../../core/practice/practice-session.ts';
import { deadlineOf } from '../../core/session/exam-session.ts';
import { useServices } from '../../state/services.ts';
import { timeOfDay } from '../../ui/format.ts';

/** An exam or a round of practice that waits to be gone on with. */
export function Running() {
  const { practice, sittings } = useServices();
  const session = useStore(sittings, (state) => state.session);
  const round = useStore(practice, ({ rounds }) =>
    rounds.find((one) => answeredCount(one) > 0 && nextOpenPlace(one) !== null),
  );
  if (session?.phase === 'running') {
    const deadline = deadlineOf(session.sitting);
    const answered = Object.keys(session.responses).length;
    return (
      <p className="card row running-exam">
        <span>
          <strong>A mock exam is running.</strong> {answered} of {session.sitting.form.items.length}{' '}
          answered
          {deadline === null ? ', untimed.' : `, handed in at ${timeOfDay(deadline)}.`}
        </span>
        <Link className="button button-main" href="/exam/run">
          Go on with the exam
        </Link>
      </p>
    );
  }
  if (round === undefined) return null;
  return (
    <p className="card row">
      <span>
        A round of practice is open: {answeredCount(round)} of {round.items.length} answered.
      </span>
      <Link className="button" href={`/practice/run/${round.id}`}>
        Go on
      </Link>
    </p>
  );
}
