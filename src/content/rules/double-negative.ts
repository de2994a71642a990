import { stemNegation } from '../item/negation.ts';
import { proseOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** "Which is NOT so?" over "It does not …": whoever knows the answer still has to untangle the question. */
export const doubleNegative: ItemRule = {
  name: 'double-negative',
  severity: 'error',
  check: (item) => {
    const negation = stemNegation(item);
    if (negation === undefined) return [];
    return item.options.flatMap(({ content, line }) => {
      const text = proseOf(content);
      const found = NEGATED.exec(text);
      if (found === null) return [];
      return [
        {
          line,
          expected: `options without a negation, since the stem has **${negation}**`,
          found: `${quote(found[0])} in ${quote(text, 60)}`,
          fix: 'ask for what is so, or say the option without a negation',
        },
      ];
    });
  },
};

const NEGATED = /\b(?:not|never|no|none|nothing|cannot|neither|nor|without|\w+n['’]t)\b/i;
