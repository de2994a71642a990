import { useEffect, useRef } from 'react';
import type { CompetencyKey } from '../../core/base/ids.ts';
import type { DomainOutline } from '../../core/exam/exam-outline.ts';
import { ChoiceRow } from '../../ui/choice-row.tsx';

interface CompetencyPickerProps {
  readonly domains: readonly DomainOutline[];
  readonly chosen: readonly CompetencyKey[];
  readonly onChoose: (chosen: readonly CompetencyKey[]) => void;
}

/** Domains as check boxes, each opening to its competencies. */
export function CompetencyPicker({ domains, chosen, onChoose }: CompetencyPickerProps) {
  const all = domains.flatMap(keysOf);
  const set = (keys: readonly CompetencyKey[], on: boolean) => {
    const others = chosen.filter((key) => !keys.includes(key));
    onChoose(on ? all.filter((key) => others.includes(key) || keys.includes(key)) : others);
  };
  return (
    <fieldset className="plain-fieldset">
      <legend>What to practice</legend>
      <p className="row small">
        <button type="button" className="button" onClick={() => onChoose(all)}>
          Everything
        </button>
        <button type="button" className="button" onClick={() => onChoose([])}>
          Nothing
        </button>
        <span className="quiet">
          {chosen.length} of {all.length} topics chosen
        </span>
      </p>
      <ul className="picker">
        {domains.map((domain) => (
          <li key={domain.id}>
            <DomainRow domain={domain} chosen={chosen} onSet={set} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

interface DomainRowProps {
  readonly domain: DomainOutline;
  readonly chosen: readonly CompetencyKey[];
  readonly onSet: (keys: readonly CompetencyKey[], on: boolean) => void;
}

function DomainRow({ domain, chosen, onSet }: DomainRowProps) {
  const keys = keysOf(domain);
  const count = keys.filter((key) => chosen.includes(key)).length;
  const box = useRef<HTMLInputElement>(null);
  const isPartly = count > 0 && count < keys.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <>
      <label className="option-row">
        <input
          ref={box}
          type="checkbox"
          checked={count === keys.length}
          onChange={(event) => onSet(keys, event.target.checked)}
        />
        <span>
          {domain.title} <span className="quiet nowrap">({domain.weight} %)</span>
        </span>
      </label>
      <details>
        <summary className="small">
          {count} of {keys.length} topics
          <span className="visually-hidden"> in {domain.title}</span>
        </summary>
        <ul className="picker-topics">
          {domain.competencies.map(({ key, title }) => (
            <li key={key}>
              <ChoiceRow checked={chosen.includes(key)} onChange={(on) => onSet([key], on)}>
                {title}
              </ChoiceRow>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function keysOf(domain: DomainOutline): CompetencyKey[] {
  return domain.competencies.map(({ key }) => key);
}
