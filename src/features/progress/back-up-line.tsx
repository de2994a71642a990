import { Link } from 'wouter';
import { useProgress, useSafekeeping } from '../../state/services.ts';
import { dateOf } from '../../ui/format.ts';

/** How old the last back-up is, and the way to the next; nothing while there is nothing to lose. */
export function BackUpLine() {
  const backedUpAt = useSafekeeping((state) => state.backedUpAt);
  const isEmpty = useProgress((state) => state.entries.length === 0);
  if (isEmpty) return null;
  return (
    <p>
      {backedUpAt === null
        ? 'All this is in this browser only.'
        : `Last back-up: ${dateOf(backedUpAt)}.`}{' '}
      <Link href="/settings">Back up, restore, or download as a table</Link>
    </p>
  );
}
