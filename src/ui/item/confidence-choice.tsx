import { useId } from 'react';
import type { Confidence } from '../../core/progress/entry.ts';
import './item.css';

export const confidences: readonly (readonly [Confidence, string])[] = [
  ['guess', 'Guess'],
  ['unsure', 'Unsure'],
  ['sure', 'Sure'],
];

interface ConfidenceChoiceProps {
  readonly said: Confidence | null;
  readonly onSay: (said: Confidence | null) => void;
}

/** How sure the learner is of the answer: may be left out, and taken back by a second press. */
export function ConfidenceChoice({ said, onSay }: ConfidenceChoiceProps) {
  const id = useId();
  return (
    <div className="confidence" role="group" aria-labelledby={id}>
      <span id={id} className="small quiet">
        How sure are you? Never scored; you may skip it.
      </span>
      <span className="row">
        {confidences.map(([value, name]) => (
          <button
            key={value}
            type="button"
            className="button"
            aria-pressed={said === value}
            onClick={() => onSay(said === value ? null : value)}
          >
            {name}
          </button>
        ))}
      </span>
    </div>
  );
}

/** For the row of its keys, in the order of the buttons. */
export function sayByPlace(
  said: Confidence | null,
  onSay: ConfidenceChoiceProps['onSay'],
): (place: number) => void {
  return (place) => {
    const value = confidences[place]?.[0];
    if (value !== undefined) onSay(said === value ? null : value);
  };
}
