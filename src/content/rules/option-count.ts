import type { ItemRule } from './rule.ts';

/** Fewer can be guessed; more are padding. */
export const optionCount: ItemRule = {
  name: 'option-count',
  severity: 'error',
  check: ({ options, line }) => {
    // No options at all has been reported where the item was read.
    if (options.length === 0 || (options.length >= 3 && options.length <= 5)) return [];
    return [
      {
        line: options[0]?.line ?? line,
        expected: 'three to five options',
        found: String(options.length),
        fix: options.length < 3 ? 'add a mistake that real people make' : 'remove the weakest distractors',
      },
    ];
  },
};
