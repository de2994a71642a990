import { useResource } from '../../state/resource.ts';
import { useServices } from '../../state/services.ts';
import { LoadFailed } from '../../ui/load-state.tsx';
import { DueToday } from './due-today.tsx';
import { NextDrill } from './next-drill.tsx';
import { PlanLine } from './plan-line.tsx';
import { ReadinessLine } from './readiness-line.tsx';

/** The day of a learner who has begun. Its place is kept while the list of questions loads. */
export function Today() {
  const catalog = useResource(useServices().bank.catalog, 'catalog');
  return (
    <div className="home-today stack">
      {catalog.status === 'failed' && (
        <LoadFailed what="The list of questions" retry={catalog.retry} />
      )}
      {catalog.status === 'ready' && (
        <>
          <NextDrill catalog={catalog.value} />
          <DueToday catalog={catalog.value} />
        </>
      )}
      <div className="home-lines">
        <ReadinessLine />
        <PlanLine />
      </div>
    </div>
  );
}
