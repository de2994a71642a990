import { quote } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** Progress is saved under an item's id, which also says where the item is at home. */
export const itemId: ItemRule = {
  name: 'item-id',
  severity: 'error',
  check: ({ id, line, home }) => {
    if (new RegExp(`^${home.prefix}-\\d{3,}$`).test(id)) return [];
    return [
      {
        line,
        expected: `a heading that is the item's id: ${home.prefix}- and three digits or more`,
        found: quote(id),
        fix: `write ## ${home.prefix}-001 with a number that was never used before`,
      },
    ];
  },
};
