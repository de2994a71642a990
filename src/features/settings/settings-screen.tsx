import { Link } from 'wouter';
import { useGoal } from '../../state/goal.ts';
import { useServices, useSettings } from '../../state/services.ts';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { GoalFields } from '../../ui/goal-fields.tsx';
import { Page } from '../../ui/page.tsx';
import { OfflineSection } from './offline-section.tsx';
import { ShortcutTable } from '../../ui/shortcut-table.tsx';
import { useScrollToHash } from '../../ui/use-scroll-to-hash.ts';
import { SavedData } from './saved-data.tsx';
import './settings.css';

const themes = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

export function SettingsScreen() {
  const { settings, clock } = useServices();
  const [goal, changeGoal] = useGoal();
  const { theme, shortcuts, clockShown, confidenceAsked } = useSettings((all) => all);
  useScrollToHash();
  return (
    <Page title="Settings" personal>
      <div className="stack settings">
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
          <GoalFields goal={goal} today={clock.dayOf(clock.now())} onChange={changeGoal} />
          <p className="small">
            <Link href="/plan">The plan</Link> and the reviews go by this day.
          </p>
        </fieldset>
        <fieldset className="plain-fieldset">
          <legend>Practice</legend>
          <ChoiceRow
            checked={confidenceAsked}
            onChange={(on) => settings.change({ confidenceAsked: on })}
          >
            Ask how sure I am of an answer
          </ChoiceRow>
        </fieldset>
        <fieldset id="keys" tabIndex={-1} className="plain-fieldset">
          <legend>Keys</legend>
          <ChoiceRow checked={shortcuts} onChange={(on) => settings.change({ shortcuts: on })}>
            Single-key shortcuts
          </ChoiceRow>
          <ShortcutTable />
        </fieldset>
        <OfflineSection />
        <SavedData />
      </div>
    </Page>
  );
}
