import { useMemo } from 'react';
import { Link } from 'wouter';
import type { ItemCatalog } from '../../core/exam/exam-outline.ts';
import { askableWith } from '../../core/practice/askable-items.ts';
import { isFlagged, isMissed } from '../../core/progress/item-history.ts';
import { useProgress } from '../../state/services.ts';
import { counted } from '../../ui/format.ts';
import { longestRound } from './review-list.tsx';

/** What was missed the last time, and what is flagged, as far as it can still be asked. */
export function MarkedSection({ catalog }: { readonly catalog: ItemCatalog }) {
  const index = useProgress((state) => state.index);
  const isAskable = useMemo(() => askableWith(catalog), [catalog]);
  const missed = [...index.lastSeenAt.keys()].filter(
    (item) => isMissed(index, item) && isAskable(item),
  ).length;
  const flagged = [...index.flags.keys()].filter(
    (item) => isFlagged(index, item) && isAskable(item),
  ).length;
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
