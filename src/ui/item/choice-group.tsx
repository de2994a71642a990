import { useId } from 'react';
import type { OptionId } from '../../core/base/ids.ts';
import { optionLetter } from '../../core/blueprint/form.ts';
import type { ItemKind, PresentedOption } from '../../core/item/item.ts';
import { ProseView } from '../prose-view.tsx';
import './item.css';

interface ChoiceGroupProps {
  readonly kind: ItemKind;
  readonly chooseCount: number;
  /** In the order shown: the first is A. */
  readonly options: readonly PresentedOption[];
  readonly chosen: readonly OptionId[];
  readonly onChoose: (chosen: readonly OptionId[]) => void;
  /** Options the learner has ruled out, and how to change that; no strike-out without it. */
  readonly strike?: {
    readonly struck: readonly OptionId[];
    readonly onStrike: (option: OptionId, on: boolean) => void;
  };
  readonly labelledBy: string;
}

/** The options of an item that waits for an answer: native radio buttons or check boxes, nothing preselected. */
export function ChoiceGroup({
  kind,
  chooseCount,
  options,
  chosen,
  onChoose,
  strike,
  labelledBy,
}: ChoiceGroupProps) {
  const name = useId();
  return (
    <fieldset className="choices" aria-labelledby={`${labelledBy} ${name}-how`}>
      <p id={`${name}-how`} className="small quiet">
        {kind === 'single' ? 'Choose one.' : `Choose ${countWord(chooseCount)}.`}
      </p>
      {options.map((option, index) => {
        const isChosen = chosen.includes(option.id);
        const isStruck = strike?.struck.includes(option.id) ?? false;
        return (
          <div key={option.id} className="choice" data-chosen={isChosen} data-struck={isStruck}>
            <label className="choice-label">
              <input
                type={kind === 'single' ? 'radio' : 'checkbox'}
                name={name}
                value={option.id}
                checked={isChosen}
                onChange={() => onChoose(toggled(kind, chosen, option.id))}
              />
              <span className="choice-letter" aria-hidden="true">
                {optionLetter(index)}
              </span>
              <span className="choice-text">
                <ProseView prose={option.text} inline />
                {isStruck && <span className="visually-hidden"> (ruled out)</span>}
              </span>
            </label>
            {strike && (
              <button
                type="button"
                className="choice-strike"
                aria-pressed={isStruck}
                onClick={() => strike.onStrike(option.id, !isStruck)}
              >
                <span aria-hidden="true">{isStruck ? '↺' : '✕'}</span>
                <span className="visually-hidden">Rule out {optionLetter(index)}</span>
              </button>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** What is chosen after the option was clicked or its key pressed. */
export function toggled(
  kind: ItemKind,
  chosen: readonly OptionId[],
  option: OptionId,
): readonly OptionId[] {
  if (kind === 'single') return [option];
  return chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option];
}

export function countWord(count: number): string {
  return ['none', 'one', 'two', 'three', 'four'][count] ?? String(count);
}
