import { Link } from 'wouter';
import { useGoal } from '../../state/goal.ts';
import { useServices } from '../../state/services.ts';
import { counted } from '../../ui/format.ts';

/** How long it is to the exam, and the way to the plan. */
export function PlanLine() {
  const { clock } = useServices();
  const [{ examDay }] = useGoal();
  const left = examDay === null ? -1 : examDay - clock.dayOf(clock.now());
  if (left < 0) {
    return (
      <p>
        <Link href="/plan">Say when your exam is</Link> for a plan up to it.
      </p>
    );
  }
  return (
    <p>
      {left === 0 ? 'The exam is today.' : `${counted(left, 'day')} until the exam.`}{' '}
      <Link href="/plan">The plan</Link>
    </p>
  );
}
