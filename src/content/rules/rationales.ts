import { wordsOf } from '../markdown/parsed-text.ts';
import { quote, type Finding } from '../problem.ts';
import type { ItemRule } from './rule.ts';

const LEAST_CHARACTERS = 40;

/** After an answer the learner reads why the chosen option is right or wrong, whichever it was. */
export const rationales: ItemRule = {
  name: 'rationales',
  severity: 'error',
  check: ({ options }) =>
    options.flatMap(({ content, rationale, line }): Finding[] => {
      if (rationale === undefined) {
        return [
          {
            line,
            expected: 'a rationale under the option: a quote, indented by two spaces',
            found: `none under ${quote(wordsOf(content), 50)}`,
            fix: 'write "  > " and why the option is right, or why one believes it and why it is wrong',
          },
        ];
      }
      const text = wordsOf(rationale);
      if (text.length >= LEAST_CHARACTERS) return [];
      return [
        {
          line: rationale.line,
          expected: `a rationale of at least ${LEAST_CHARACTERS} characters`,
          found: `${text.length} characters: ${quote(text)}`,
          fix: 'say why one believes it and why it is wrong (for the key: the mechanism)',
        },
      ];
    }),
};
