import { formatLocalDay, parseLocalDay, type LocalDay } from '../core/base/day.ts';
import { mostMinutesPerDay, type ExamGoal } from '../core/saved/settings.ts';
import { NumberField } from './choice-row.tsx';

interface GoalFieldsProps {
  readonly goal: Pick<ExamGoal, 'examDay' | 'minutesPerDay'>;
  readonly today: LocalDay;
  readonly onChange: (part: Partial<GoalFieldsProps['goal']>) => void;
}

/** When the exam is and how much time a day there is for it. */
export function GoalFields({ goal: { examDay, minutesPerDay }, today, onChange }: GoalFieldsProps) {
  return (
    <div className="row">
      <label className="option-row">
        Day of the exam
        <input
          className="date-input"
          type="date"
          min={formatLocalDay(today)}
          value={examDay === null ? '' : formatLocalDay(examDay)}
          onChange={(event) => onChange({ examDay: parseLocalDay(event.target.value) })}
        />
      </label>
      {examDay !== null && (
        <button type="button" className="button" onClick={() => onChange({ examDay: null })}>
          No day yet
        </button>
      )}
      <NumberField
        label="Minutes a day"
        value={minutesPerDay}
        max={mostMinutesPerDay}
        onChange={(minutes) => onChange({ minutesPerDay: minutes })}
      />
    </div>
  );
}
