import type { ReactNode } from 'react';

interface ChoiceRowProps {
  /** Radio buttons of one name are one choice; without a name it is a check box. */
  readonly name?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** One line of a form: a native radio button or check box with its words, all of it a target. */
export function ChoiceRow({ name, checked, onChange, children }: ChoiceRowProps) {
  return (
    <label className="option-row">
      <input
        type={name === undefined ? 'checkbox' : 'radio'}
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** Called with whole numbers from 1 to `max` only. */
  readonly onChange: (value: number) => void;
}

export function NumberField({ label, value, max, onChange }: NumberFieldProps) {
  return (
    <label className="option-row">
      {label}
      <input
        className="number-input"
        type="number"
        min={1}
        max={max}
        required
        value={value}
        onChange={(event) => {
          const wanted = event.target.valueAsNumber;
          if (wanted >= 1) onChange(Math.min(max, Math.floor(wanted)));
        }}
      />
    </label>
  );
}
