import { describe, expect, it } from 'vitest';
import { shortcutPlaces, shortcuts, type Shortcut } from './shortcut-list.ts';

const list: readonly Shortcut[] = Object.values(shortcuts);

/** What can be on one screen together. */
const screens = [
  ['Everywhere', 'Questions', 'Practice'],
  ['Everywhere', 'Questions', 'Exam'],
];

describe('shortcuts', () => {
  it.each(screens)('gives no key two meanings on a screen of %s, %s and %s', (...places) => {
    const keys = list
      .filter(({ where }) => places.includes(where))
      .flatMap((shortcut) => shortcut.keys.flat());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names every key, the first and the last of a row', () => {
    for (const { keys, shown } of list) {
      const ends = [keys[0]?.[0] ?? '', keys.at(-1)?.[0] ?? ''];
      for (const end of ends) expect(shown.toLowerCase()).toContain(end);
    }
  });

  it('belongs to a place of the list', () => {
    for (const { where } of list) expect(shortcutPlaces).toContain(where);
  });
});
