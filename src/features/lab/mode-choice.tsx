import type { EnforcementMode } from '../../core/policy/engine.ts';

const modes: readonly (readonly [EnforcementMode, string])[] = [
  ['default', 'default: pods that a rule selects'],
  ['always', 'always: every pod'],
  ['never', 'never: nobody'],
];

interface ModeChoiceProps {
  readonly mode: EnforcementMode;
  readonly onChange: (mode: EnforcementMode) => void;
}

/** `enable-policy` of the agent. */
export function ModeChoice({ mode, onChange }: ModeChoiceProps) {
  return (
    <label className="lab-field">
      <span>Who enforces policies (enable-policy)</span>
      <select value={mode} onChange={(event) => onChange(event.target.value as EnforcementMode)}>
        {modes.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
