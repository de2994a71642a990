import { useServices, useSettings } from '../../state/services.ts';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { Page } from '../../ui/page.tsx';
import { SavedData } from './saved-data.tsx';
import './settings.css';

const themes = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

const keys: readonly (readonly [string, string])[] = [
  ['A to D, 1 to 4', 'Choose an option'],
  ['Enter', 'Check the answer; go on'],
  ['F', 'Flag the question'],
  ['N, P', 'Next, previous (in an exam)'],
  ['R', 'Review your answers (in an exam)'],
];

export function SettingsScreen() {
  const { settings } = useServices();
  const { theme, shortcuts, clockShown } = useSettings((all) => all);
  return (
    <Page title="Settings">
      <div className="stack">
        <fieldset className="plain-fieldset">
          <legend>Theme</legend>
          <div className="row">
            {themes.map(([value, name]) => (
              <ChoiceRow
                key={value}
                name="theme"
                checked={theme === value}
                onChange={() => settings.change({ theme: value })}
              >
                {name}
              </ChoiceRow>
            ))}
          </div>
        </fieldset>
        <fieldset className="plain-fieldset">
          <legend>Exam</legend>
          <ChoiceRow checked={clockShown} onChange={(on) => settings.change({ clockShown: on })}>
            Show the clock
          </ChoiceRow>
        </fieldset>
        <fieldset className="plain-fieldset">
          <legend>Keys</legend>
          <ChoiceRow checked={shortcuts} onChange={(on) => settings.change({ shortcuts: on })}>
            Answer and move with single keys
          </ChoiceRow>
          <dl className="key-list">
            {keys.map(([key, meaning]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </fieldset>
        <SavedData />
      </div>
    </Page>
  );
}
