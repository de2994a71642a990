import type { ReactNode } from 'react';
import { shortcutPlaces, shortcuts, type Shortcut } from './shortcut-list.ts';
import './shortcut-table.css';

const list: readonly Shortcut[] = Object.values(shortcuts);

/** Every single-key shortcut there is. */
export function ShortcutTable() {
  return (
    <table className="shortcut-table">
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      {shortcutPlaces.map((place) => (
        <tbody key={place}>
          <tr>
            <th scope="rowgroup" colSpan={2} className="quiet">
              {place}
            </th>
          </tr>
          {list
            .filter(({ where }) => where === place)
            .map(({ shown, what }) => (
              <tr key={shown}>
                <td>{withKeys(shown)}</td>
                <td>{what}</td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

/** `A to E, 1 to 5`, each key in a cap of its own. */
function withKeys(shown: string): ReactNode[] {
  return shown
    .split(/(, | to )/)
    .map((part, place) => (place % 2 === 0 ? <kbd key={place}>{part}</kbd> : part));
}
