import { stemNegation } from '../item/negation.ts';
import { fewestToCompare } from '../item/comparable-items.ts';
import type { BankRule } from './rule.ts';

const MOST_SHARE = 0.05;

/** Who has to look for what is not so learns the mistakes; now and then it is the only way to ask. */
export const negativeShare: BankRule = {
  name: 'negative-share',
  severity: 'warning',
  check: ({ items }) => {
    if (items.length < fewestToCompare) return [];
    const negative = items.filter((item) => stemNegation(item) !== undefined);
    if (negative.length <= MOST_SHARE * items.length) return [];
    return [
      {
        file: 'exam.md',
        line: 1,
        expected: `negative stems in at most ${100 * MOST_SHARE} % of the items`,
        found: `${negative.length} of ${items.length}: ${negative.map(({ id }) => id).join(', ')}`,
        fix: 'ask some of them for what is so',
      },
    ];
  },
};
