import type { DomainOutline } from '../../core/exam/exam-outline.ts';
import { familiesOf } from '../../core/generated/family-list.ts';
import { useServices } from '../../state/services.ts';
import { ChoiceRow, NumberField } from '../../ui/choice-row.tsx';
import { shorterLengths, timeChoices, type TimeChoice } from './exam-setup.ts';

interface ExamSetupFormProps {
  readonly length: number;
  readonly setLength: (length: number) => void;
  /** The length comes with a shared form. */
  readonly fixedLength: boolean;
  /** Minutes of the real pace for this length. */
  readonly standard: number;
  readonly time: TimeChoice;
  readonly setTime: (time: TimeChoice) => void;
  readonly ownMinutes: number;
  readonly setOwnMinutes: (minutes: number) => void;
  /** Questions made for this form take some places of network policy. */
  readonly withGenerated: boolean;
  readonly setWithGenerated: (on: boolean) => void;
}

const longestMinutes = 600;
const longestForm = 200;

export function ExamSetupForm(props: ExamSetupFormProps) {
  const { length, setLength, fixedLength, standard, time, setTime, ownMinutes, setOwnMinutes } =
    props;
  const { withGenerated, setWithGenerated } = props;
  const { outline } = useServices().bank;
  const realLength = outline.itemCount.value;
  return (
    <>
      {!fixedLength && (
        <fieldset className="plain-fieldset">
          <legend>Length</legend>
          <div className="option-rows">
            {[realLength, ...shorterLengths].map((value) => (
              <ChoiceRow
                key={value}
                name="length"
                checked={length === value}
                onChange={() => setLength(value)}
              >
                {value} questions
                {value === realLength && <span className="quiet"> as in the exam</span>}
              </ChoiceRow>
            ))}
            <NumberField label="Other:" value={length} max={longestForm} onChange={setLength} />
          </div>
        </fieldset>
      )}
      <fieldset className="plain-fieldset">
        <legend>Time</legend>
        <div className="option-rows">
          {timeChoices.map((choice) => (
            <ChoiceRow
              key={choice}
              name="time"
              checked={time === choice}
              onChange={() => setTime(choice)}
            >
              <TimeChoiceWords choice={choice} standard={standard} />
            </ChoiceRow>
          ))}
        </div>
        {time === 'own' && (
          <NumberField
            label="Minutes:"
            value={ownMinutes}
            max={longestMinutes}
            onChange={setOwnMinutes}
          />
        )}
      </fieldset>
      {!fixedLength && hasFamilies(outline.domains) && (
        <label className="option-row">
          <input
            type="checkbox"
            checked={withGenerated}
            onChange={(event) => setWithGenerated(event.target.checked)}
          />
          <span>
            Generated policy questions too{' '}
            <span className="quiet">
              at most half of those on network policy, each marked as generated
            </span>
          </span>
        </label>
      )}
    </>
  );
}

function hasFamilies(domains: readonly DomainOutline[]): boolean {
  return familiesOf(domains.flatMap((one) => one.competencies.map(({ key }) => key))).length > 0;
}

function TimeChoiceWords({ choice, standard }: { choice: TimeChoice; standard: number }) {
  switch (choice) {
    case 'untimed':
      return <>Untimed</>;
    case 'own':
      return <>My own time</>;
    case '100':
      return (
        <span>
          {standard} minutes <span className="quiet">at the pace of the exam</span>
        </span>
      );
    default:
      return (
        <span>
          {Math.round((standard * Number(choice)) / 100)} minutes{' '}
          <span className="quiet">extra time, {choice} %</span>
        </span>
      );
  }
}
