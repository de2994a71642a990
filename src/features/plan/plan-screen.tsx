import { useGoal } from '../../state/goal.ts';
import { useResource } from '../../state/resource.ts';
import { useServices } from '../../state/services.ts';
import { GoalFields } from '../../ui/goal-fields.tsx';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PlanDays } from './plan-days.tsx';
import './plan.css';

/** Longer plans would be guesses. */
const longestPlan = 366;

/** What to do on each day up to the exam, made anew from every answer. */
export function PlanScreen() {
  const { bank, clock } = useServices();
  const [goal, changeGoal] = useGoal();
  const catalog = useResource(bank.catalog, 'catalog');
  const today = clock.dayOf(clock.now());
  const daysLeft = goal.examDay === null ? null : goal.examDay - today;
  return (
    <Page title="Plan" personal>
      <div className="stack">
        <p>
          Say when your exam is and how many minutes a day you have. The plan puts reviews first,
          then the topics where most points are to be won, and mock exams late. It changes with
          every answer you give.
        </p>
        <GoalFields goal={goal} today={today} onChange={changeGoal} />
        {daysLeft === null && <p>Without a day there is no plan; reviews come all the same.</p>}
        {daysLeft !== null && daysLeft < 0 && <p>That day is over. Give a new one for a plan.</p>}
        {daysLeft === 0 && <p>The exam is today. Read what you marked; no more questions.</p>}
        {daysLeft !== null && daysLeft > longestPlan && (
          <p>
            That is more than a year ahead. A plan makes sense later; reviews come all the same.
          </p>
        )}
        {goal.examDay !== null && daysLeft !== null && daysLeft > 0 && daysLeft <= longestPlan && (
          <>
            {catalog.status === 'loading' && <Loading what="the list of questions" />}
            {catalog.status === 'failed' && (
              <LoadFailed what="The list of questions" retry={catalog.retry} />
            )}
            {catalog.status === 'ready' && (
              <PlanDays catalog={catalog.value} today={today} examDay={goal.examDay} />
            )}
          </>
        )}
      </div>
    </Page>
  );
}
