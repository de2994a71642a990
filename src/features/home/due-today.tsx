import { Link } from 'wouter';
import { addDays } from '../../core/base/day.ts';
import type { ItemCatalog } from '../../core/exam/exam-outline.ts';
import { useServices } from '../../state/services.ts';
import { useReviews } from '../../state/use-reviews.ts';
import { counted, dayName, studyTime } from '../../ui/format.ts';

/** Reviews that are due today, with an honest count and time. They wait without a word when they are put off. */
export function DueToday({ catalog }: { readonly catalog: ItemCatalog }) {
  const { clock, announce, settings, bank } = useServices();
  const { due } = useReviews(catalog);
  const today = clock.dayOf(clock.now());
  const postpone = () => {
    settings.postpone(bank.outline.code, addDays(today, 1));
    announce('Put off until tomorrow.');
  };
  const takeBack = () => {
    settings.postpone(bank.outline.code, null);
    announce('Due today again.');
  };
  return (
    <section className="card stack-close next-step" aria-labelledby="due">
      <h2 id="due">Due today</h2>
      {due.cards.length > 0 && (
        <>
          <p>
            {counted(due.cards.length, 'question')} to see again, about {studyTime(due.minutes)}.
          </p>
          <p className="row">
            <Link className="button" href={dueRound(due.cards.length)}>
              Review {counted(Math.min(due.cards.length, longestRound), 'question')}
            </Link>
            <button type="button" className="button" onClick={postpone}>
              Postpone until tomorrow
            </button>
          </p>
        </>
      )}
      {due.postponedCount > 0 && (
        <>
          <p>{counted(due.postponedCount, 'question')} put off until tomorrow.</p>
          <p className="row">
            <button type="button" className="button" onClick={takeBack}>
              Ask them today after all
            </button>
          </p>
        </>
      )}
      {due.cards.length === 0 && due.postponedCount === 0 && (
        <p>
          Nothing.{' '}
          {due.nextDay === null
            ? 'What you answer comes back when you are about to forget it.'
            : `The next review is ${dayName(due.nextDay, today)}.`}
        </p>
      )}
    </section>
  );
}

/** More at once tire; the rest stays due. */
const longestRound = 20;

function dueRound(count: number): string {
  return `/practice/new?pool=due&length=${Math.min(count, longestRound)}`;
}
