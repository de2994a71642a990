import { Link } from 'wouter';
import type { DueReviews } from '../../core/schedule/due.ts';
import { useServices } from '../../state/services.ts';
import { counted, dayName, studyTime } from '../../ui/format.ts';
import { longestRound } from './review-list.tsx';

/** What the schedule asks for today, with its time. */
export function DueSection({ due }: { readonly due: DueReviews }) {
  const { clock } = useServices();
  const today = clock.dayOf(clock.now());
  const count = Math.min(due.cards.length, longestRound);
  return (
    <section className="stack-close" aria-labelledby="due">
      <h2 id="due">
        Due today <span className="quiet">({due.cards.length})</span>
      </h2>
      {due.cards.length > 0 ? (
        <>
          <p>
            {counted(due.cards.length, 'question')}, about {studyTime(due.minutes)}. What you are
            nearest to forgetting comes first.
          </p>
          <p>
            <Link className="button button-main" href={`/practice/new?pool=due&length=${count}`}>
              Review {counted(count, 'question')}
              <span className="visually-hidden"> that are due</span>
            </Link>
          </p>
        </>
      ) : (
        <p>{nothingWords(due, (day) => dayName(day, today))}</p>
      )}
    </section>
  );
}

function nothingWords(
  { postponedCount, nextDay }: DueReviews,
  name: (day: NonNullable<DueReviews['nextDay']>) => string,
): string {
  if (postponedCount > 0) return `${counted(postponedCount, 'question')} put off until tomorrow.`;
  if (nextDay === null)
    return 'Nothing. What you answer comes back when you are about to forget it.';
  return `Nothing. The next review is ${name(nextDay)}.`;
}
