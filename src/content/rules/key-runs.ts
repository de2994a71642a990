import type { ParsedItem } from '../item/parsed-item.ts';
import type { BankFinding, BankRule } from './rule.ts';

const MOST_IN_A_ROW = 4;

/** Options are shuffled on screen; a run of keys at one place in a file shows a habit of its author. */
export const keyRuns: BankRule = {
  name: 'key-runs',
  severity: 'warning',
  check: ({ items }) => {
    const files = new Set(items.map(({ file }) => file));
    return [...files].flatMap((file) => runsIn(items.filter((item) => item.file === file)));
  },
};

/** One finding for each run, at the item that makes it too long. */
function runsIn(items: readonly ParsedItem[]): BankFinding[] {
  let length = 0;
  let last = '';
  return items.flatMap((item) => {
    const places = item.options.flatMap(({ isKey }, place) => (isKey ? [place + 1] : [])).join(' and ');
    length = places !== '' && places === last ? length + 1 : 1;
    last = places;
    if (length !== MOST_IN_A_ROW + 1) return [];
    return [
      {
        file: item.file,
        line: item.line,
        itemId: item.id,
        expected: `at most ${MOST_IN_A_ROW} items in a row with the key at the same place`,
        found: `the fifth key in a row at place ${places}`,
        fix: 'reorder the options of one of them; their ids keep answers valid',
      },
    ];
  });
}
