import { readSetAside } from '../../state/archive/set-aside.ts';
import { useProgress, useServices, useSettings } from '../../state/services.ts';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { Page } from '../../ui/page.tsx';
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

/** What is kept in this browser; records that could not be read can be downloaded here. */
function SavedData() {
  const { storage, download, progress } = useServices();
  const setAside = useProgress((state) => state.setAside);
  const exportAll = () => {
    const records = Object.fromEntries(storage.keys('').map((key) => [key, storage.read(key)]));
    download('beeline-records.json', JSON.stringify(records, null, 2), 'application/json');
  };
  return (
    <section className="stack-close">
      <h2>Saved in this browser</h2>
      <p>
        Your answers, exams and settings are kept in this browser and nowhere else.{' '}
        {storage.isLasting
          ? 'Clearing its site data deletes them.'
          : 'This browser does not allow it: they last until you close the page.'}
      </p>
      <p>
        <button type="button" className="button" onClick={exportAll}>
          Download everything
        </button>
      </p>
      {setAside.length > 0 && (
        <>
          <h3>Set aside</h3>
          <p>These records could not be read. They are kept as they were found.</p>
          <ul className="aside-list">
            {setAside.map(({ key, from, message }) => (
              <li key={key}>
                <span>
                  <code>{from}</code>: {message}
                </span>
                <span className="row">
                  <button
                    type="button"
                    className="button"
                    onClick={() =>
                      download('beeline-set-aside.txt', readSetAside(storage, key), 'text/plain')
                    }
                  >
                    Download
                  </button>
                  <button
                    type="button"
                    className="button button-danger"
                    onClick={() => {
                      storage.remove(key);
                      progress.refresh();
                    }}
                  >
                    Delete
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
