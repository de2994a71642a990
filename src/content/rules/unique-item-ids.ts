import type { ParsedItem } from '../item/parsed-item.ts';
import type { BankRule } from './rule.ts';

/** Progress is saved under item ids. */
export const uniqueItemIds: BankRule = {
  name: 'unique-item-ids',
  severity: 'error',
  check: ({ items }) => {
    const first = new Map<string, ParsedItem>();
    return items.flatMap((item) => {
      const earlier = first.get(item.id);
      first.set(item.id, earlier ?? item);
      if (earlier === undefined) return [];
      return [
        {
          file: item.file,
          line: item.line,
          expected: 'an item id that is used once',
          found: `${item.id}, also in ${earlier.file}:${earlier.line}`,
          fix: 'give the newer of the two a number that was never used',
        },
      ];
    });
  },
};
