import { Link } from 'wouter';
import { pointsToPass, tally } from '../../core/result/exam-result.ts';
import { useProgress } from '../../state/services.ts';
import { dateAndTimeOf } from '../../ui/format.ts';

/** Earlier mock exams, newest first; each can be read again. */
export function AttemptHistory() {
  const attempts = useProgress((state) => state.attempts);
  if (attempts.length === 0) return null;
  return (
    <section className="stack-close">
      <h2>Earlier exams</h2>
      <ul className="attempt-list">
        {attempts.map((attempt) => {
          const { total, correct } = tally(attempt.items);
          const passed = correct >= pointsToPass(total, attempt.passPercent);
          return (
            <li key={attempt.id}>
              <Link href={`/exam/${attempt.id}`}>{dateAndTimeOf(attempt.endedAt)}</Link>: {correct}{' '}
              of {total}, {passed ? 'passed' : 'not passed'}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
