import { proseOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/**
 * Who guesses strikes the option that says "always": a claim without exception is seldom true. That cue is gone when
 * a second option makes such a claim too. Code is left alone, for `always` and `never` are values of Cilium.
 */
export const absolutes: ItemRule = {
  name: 'absolutes',
  severity: 'warning',
  check: ({ options }) => {
    const absolute = options.flatMap(({ content, line }) => {
      const text = proseOf(content);
      const word = ABSOLUTE.exec(text)?.[0];
      return word === undefined ? [] : [{ word, text, line }];
    });
    const [only] = absolute;
    if (only === undefined || absolute.length > 1) return [];
    return [
      {
        line: only.line,
        expected: 'no absolute claim in one option alone',
        found: `${quote(only.word)} in ${quote(only.text, 70)}`,
        fix: 'say it without the word, or make a second option as absolute',
      },
    ];
  },
};

/**
 * "All but one", "not all" and "at all" are no claims without exception, nor is "only" in "not only". "None" at the
 * start of an option is a number: it answers which or how many.
 */
const ABSOLUTE =
  /(?<!\b(?:not|at|if|read-) ?)\b(?:always|never|only|all|every|(?<!^|^To )none|must)\b(?! but\b|-| of a sudden)/i;
