import { sentencesOf, wordsOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import { contentWords } from '../wording/content-words.ts';
import type { ItemRule } from './rule.ts';

/** A reason brings something that neither the question nor the option has said: a mechanism, a cause, a page. */
export const repeatedReason: ItemRule = {
  name: 'repeated-reason',
  severity: 'warning',
  check: ({ stem, options }) => {
    const asked = contentWords(sentencesOf(stem));
    return options.flatMap(({ content, rationale }) => {
      if (rationale === undefined) return [];
      const text = wordsOf(rationale);
      const said = new Set([...asked, ...contentWords(wordsOf(content)), ...JUDGMENTS]);
      const words = contentWords(text);
      // A few words without any content are too short, which `rationales` refuses.
      if (words.length === 0 || words.some((word) => !said.has(word))) return [];
      return [
        {
          line: rationale.line,
          expected: 'a rationale that says why',
          found: `nothing that stem and option do not say: ${quote(text, 60)}`,
          fix: 'name the mechanism, or what people mix up',
        },
      ];
    });
  },
};

/** Words that say that an option is right or wrong, and not why. */
const JUDGMENTS = contentWords(
  'answer believed case choice correct correctly course exactly expected false here incorrect indeed mistake option question right simply statement true wrong',
);
