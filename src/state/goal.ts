import { defaultGoal, type ExamGoal, type Settings } from '../core/saved/settings-format.ts';
import { useServices, useSettings } from './services.ts';

export function goalOf({ goals }: Settings, code: string): ExamGoal {
  return goals[code] ?? defaultGoal;
}

/** The goal for this exam, and how to change a part of it. */
export function useGoal(): readonly [ExamGoal, (part: Partial<ExamGoal>) => void] {
  const { settings, bank } = useServices();
  const { code } = bank.outline;
  const goal = useSettings((all) => goalOf(all, code));
  const change = (part: Partial<ExamGoal>) => {
    const { goals } = settings.getState();
    settings.change({ goals: { ...goals, [code]: { ...goal, ...part } } });
  };
  return [goal, change];
}
