import { Link } from 'wouter';
import { isFlagged, isMissed } from '../../core/progress/item-history.ts';
import { useProgress } from '../../state/services.ts';
import { counted } from '../../ui/format.ts';
import { longestRound } from './review-list.tsx';

/** All that was missed the last time, and all that is flagged. */
export function MarkedSection() {
  const index = useProgress((state) => state.index);
  const seen = [...index.lastSeenAt.keys()];
  const missed = seen.filter((item) => isMissed(index, item)).length;
  const flagged = [...index.flags.keys()].filter((item) => isFlagged(index, item)).length;
  return (
    <section className="stack-close" aria-labelledby="marked">
      <h2 id="marked">Missed and flagged</h2>
      {missed === 0 && flagged === 0 && (
        <p>Nothing missed and nothing flagged. Questions you miss or flag wait for you here.</p>
      )}
      <p className="row">
        {missed > 0 && (
          <Link
            className="button"
            href={`/practice/new?pool=missed&length=${Math.min(missed, longestRound)}`}
          >
            Practice {counted(Math.min(missed, longestRound), 'missed question')}
          </Link>
        )}
        {flagged > 0 && (
          <Link
            className="button"
            href={`/practice/new?pool=flagged&length=${Math.min(flagged, longestRound)}`}
          >
            Practice {counted(Math.min(flagged, longestRound), 'flagged question')}
          </Link>
        )}
      </p>
    </section>
  );
}
