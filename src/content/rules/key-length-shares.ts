import { wordsOf } from '../markdown/parsed-text.ts';
import type { BankRule } from './rule.ts';
import { comparableItems, fewestToCompare, onlyKey } from '../item/comparable-items.ts';

const MOST_SHARE = 0.35;

/** Over a bank, the longest or the shortest option must not be the key much oftener than one time in four. */
export const keyLengthShares: BankRule = {
  name: 'key-length-shares',
  severity: 'error',
  check: ({ items }) => {
    const compared = comparableItems(items);
    if (compared.length < fewestToCompare) return [];
    const lengths = compared.map((item) => ({
      key: wordsOf(onlyKey(item).content).length,
      others: item.options.filter(({ isKey }) => !isKey).map((o) => wordsOf(o.content).length),
    }));
    const share = (is: (length: (typeof lengths)[number]) => boolean) =>
      lengths.filter(is).length / lengths.length;
    const found = {
      longest: share(({ key, others }) => key > Math.max(...others)),
      shortest: share(({ key, others }) => key < Math.min(...others)),
    };
    return Object.entries(found)
      .filter(([, value]) => value > MOST_SHARE)
      .map(([which, value]) => ({
        file: 'exam.md',
        line: 1,
        expected: `keys that are strictly the ${which} option in at most ${100 * MOST_SHARE} % of the items`,
        found: `${(100 * value).toFixed(1)} % of ${lengths.length}`,
        fix: 'make distractors as specific as the key; npm run -s content:stats has the figures',
      }));
  },
};
