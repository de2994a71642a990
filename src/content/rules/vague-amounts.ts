import { proseOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** "Usually" and "may" are true of nearly anything, so they point at the key, and nobody can refute them. */
export const vagueAmounts: ItemRule = {
  name: 'vague-amounts',
  severity: 'warning',
  check: ({ options }) =>
    options.flatMap(({ content, line }) => {
      const text = proseOf(content);
      const found = VAGUE.exec(text);
      if (found === null) return [];
      return [
        {
          line,
          expected: 'an option that says how much, how often, or under which condition',
          found: `${quote(found[0])} in ${quote(text, 70)}`,
          fix: 'name the number or the condition, or leave the word out',
        },
      ];
    }),
};

/** "May" with a capital inside a sentence is a month. */
const VAGUE =
  /\b(?:[Uu]sually|[Oo]ften|[Ss]ometimes|may|might|[Ff]requently|[Ss]ome|[Gg]enerally|[Tt]ypically|[Mm]ostly|[Nn]ormally|[Rr]arely|[Ss]eldom|[Oo]ccasionally|[Pp]robably|[Pp]ossibly|[Pp]erhaps|[Ll]argely|[Mm]ore or less)\b/;
