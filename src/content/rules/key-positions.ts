import type { BankRule } from './rule.ts';
import { comparableItems, fewestToCompare, keyPlace } from '../item/comparable-items.ts';

const MOST_OFF = 0.1;

/** Options are shuffled on screen, but files are read too, and habit in writing shows. */
export const keyPositions: BankRule = {
  name: 'key-positions',
  severity: 'error',
  check: ({ items }) => {
    const compared = comparableItems(items);
    if (compared.length < fewestToCompare) return [];
    return [0, 1, 2, 3].flatMap((place) => {
      const share = compared.filter((item) => keyPlace(item) === place).length / compared.length;
      if (Math.abs(share - 0.25) <= MOST_OFF) return [];
      return [
        {
          file: 'exam.md',
          line: 1,
          expected: `keys written at place ${place + 1} in 15 to 35 % of the items`,
          found: `${(100 * share).toFixed(1)} % of ${compared.length}`,
          fix: 'reorder the options of some items; their ids keep answers valid',
        },
      ];
    });
  },
};
