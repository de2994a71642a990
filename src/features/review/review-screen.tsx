import type { ItemCatalog } from '../../core/exam/exam-outline.ts';
import { useResource } from '../../state/resource.ts';
import { useServices } from '../../state/services.ts';
import { useReviews } from '../../state/use-reviews.ts';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import { DueSection } from './due-section.tsx';
import { LeechSection } from './leech-section.tsx';
import { MarkedSection } from './marked-section.tsx';
import { ReviewList, type ListedPool } from './review-list.tsx';
import { WeakestSection } from './weakest-section.tsx';
import './review.css';

const before: readonly ListedPool[] = ['confident-errors'];
const after: readonly ListedPool[] = ['lucky-guesses', 'flipped', 'slow', 'never-right'];

/** What to go over again: each list says why, and a round of it is one click away. */
export function ReviewScreen() {
  const catalog = useResource(useServices().bank.catalog, 'catalog');
  return (
    <Page title="Review" personal>
      <div className="review-sections">
        {catalog.status === 'loading' && <Loading what="the list of questions" />}
        {catalog.status === 'failed' && (
          <LoadFailed what="The list of questions" retry={catalog.retry} />
        )}
        {catalog.status === 'ready' && <Lists catalog={catalog.value} />}
        <WeakestSection />
      </div>
    </Page>
  );
}

function Lists({ catalog }: { readonly catalog: ItemCatalog }) {
  const { due, findings } = useReviews(catalog);
  const list = (pool: ListedPool) => (
    <ReviewList key={pool} pool={pool} items={findings[pool]} catalog={catalog} />
  );
  return (
    <>
      {before.map(list)}
      <DueSection due={due} />
      <LeechSection leeches={due.leeches} catalog={catalog} />
      {after.map(list)}
      <MarkedSection catalog={catalog} />
    </>
  );
}
