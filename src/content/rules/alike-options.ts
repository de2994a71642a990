import type { ParsedOption } from '../item/parsed-item.ts';
import { proseOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import { listOverlapOf } from '../wording/overlap.ts';
import type { ItemRule } from './rule.ts';

const MOST_OVERLAP = 0.8;

/**
 * Two options that differ in a word are a puzzle for the eye, and tell that the key is one of the two.
 *
 * Some differences are meant to be small and are seen: another piece of code, another number or address, and the same
 * words in another order (from here to there, from there to here). Only other words between the same code count.
 */
export const alikeOptions: ItemRule = {
  name: 'alike-options',
  severity: 'warning',
  check: ({ options }) =>
    options.flatMap((option, place) => {
      const twin = options.slice(0, place).find((other) => isAlike(option, other));
      if (twin === undefined) return [];
      return [
        {
          line: option.line,
          expected: 'options that differ in more than a word, or in code or a number',
          found: `${quote(proseOf(option.content), 60)}, nearly as on line ${twin.line}`,
          fix: 'shorten what the two have in common, or word one of them anew',
        },
      ];
    }),
};

function isAlike(a: ParsedOption, b: ParsedOption): boolean {
  if (values(a).join(' ') !== values(b).join(' ')) return false;
  const overlap = listOverlapOf(words(a), words(b));
  return overlap > MOST_OVERLAP && overlap < 1;
}

/** Code and numbers, in their order. */
function values({ content }: ParsedOption): readonly string[] {
  return content.markdown.match(/`[^`]*`|\S*\d\S*/g) ?? [];
}

function words({ content }: ParsedOption): readonly string[] {
  return proseOf(content).toLowerCase().match(/[\p{L}\d][\p{L}\d.'’-]*/gu) ?? [];
}
