import { keysOf } from '../item/parsed-item.ts';
import type { ItemRule } from './rule.ts';

/** One key, or a stated number that leaves something to tell apart. */
export const keyCount: ItemRule = {
  name: 'key-count',
  severity: 'error',
  check: (item) => {
    const { kind } = item.fields;
    const count = keysOf(item).length;
    const total = item.options.length;
    if (kind === undefined || total === 0) return [];
    const isRight = kind === 'single' ? count === 1 : count >= 2 && count < total;
    if (isRight) return [];
    const found = count === 0 ? 'no option marked [x]' : `${count} of ${total} options marked [x]`;
    return [
      {
        line: item.options[0]?.line ?? item.line,
        expected:
          kind === 'single'
            ? 'exactly one option marked [x], since kind is single'
            : 'at least two options marked [x], but not all, since kind is multiple',
        found,
        fix:
          kind === 'single' && count > 1
            ? 'mark one option, or write kind: multiple'
            : 'mark the options that are right with [x] and the others with [ ]',
      },
    ];
  },
};
