import type { LocalDay } from '../core/base/day.ts';
import { defaultGoal, type ExamGoal, type Settings } from '../core/saved/settings.ts';
import type { StudyCalendar } from '../core/schedule/due.ts';
import { useServices, useSettings } from './services.ts';

export function goalOf({ goals }: Settings, code: string): ExamGoal {
  return goals[code] ?? defaultGoal;
}

/** What the learner has said of time, on a day. */
export function calendarOf(settings: Settings, code: string, today: LocalDay): StudyCalendar {
  return {
    today,
    examDay: goalOf(settings, code).examDay,
    postponedTo: settings.postponements[code]?.to ?? null,
  };
}

/** The goal for this exam, and how to change a part of it. */
export function useGoal(): readonly [
  ExamGoal,
  (part: Partial<Omit<ExamGoal, 'changedAt'>>) => void,
] {
  const { settings, bank } = useServices();
  const { code } = bank.outline;
  const goal = useSettings((all) => goalOf(all, code));
  return [goal, (part) => settings.changeGoal(code, part)];
}
