import { Link } from 'wouter';
import type { ItemId } from '../../core/base/ids.ts';
import type { ItemCatalog } from '../../core/exam/exam-outline.ts';
import type { ReviewPool } from '../../core/practice/review-pools.ts';
import { counted } from '../../ui/format.ts';
import { ItemLinks } from './item-links.tsx';

/** Lists of items by what the learner's answers to them were. */
export type ListedPool = Exclude<ReviewPool, 'due'>;

/** More at once tire; the rest stays in the list. */
export const longestRound = 20;

const words: Readonly<Record<ListedPool, { readonly title: string; readonly why: string }>> = {
  'confident-errors': {
    title: 'Sure and wrong',
    why: 'You were sure of these and they were wrong. Once seen, such mistakes are corrected best.',
  },
  'lucky-guesses': {
    title: 'Lucky guesses',
    why: 'Right, but you called them a guess.',
  },
  flipped: {
    title: 'Right before, wrong now',
    why: 'You knew these once and missed them the last time.',
  },
  slow: {
    title: 'Slow and wrong',
    why: 'Missed after more than twice your usual time: hard, not careless.',
  },
  'never-right': {
    title: 'Never right',
    why: 'Not answered right so far.',
  },
};

interface ReviewListProps {
  readonly pool: ListedPool;
  /** Most urgent first. */
  readonly items: readonly { readonly item: ItemId }[];
  readonly catalog: ItemCatalog;
}

/** A list with its reason, a round of it, and its questions on demand. An empty one is not there. */
export function ReviewList({ pool, items, catalog }: ReviewListProps) {
  if (items.length === 0) return null;
  const { title, why } = words[pool];
  const count = Math.min(items.length, longestRound);
  return (
    <section className="stack-close" aria-labelledby={pool}>
      <h2 id={pool}>
        {title} <span className="quiet">({items.length})</span>
      </h2>
      <p>{why}</p>
      <p>
        <Link className="button" href={`/practice/new?pool=${pool}&length=${count}`}>
          Review {counted(count, 'question')}
          <span className="visually-hidden">: {title}</span>
        </Link>
      </p>
      <ItemLinks items={items.map(({ item }) => item)} catalog={catalog} about={title} />
    </section>
  );
}
