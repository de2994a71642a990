import { wordsOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** An option that says all of another and more: if the shorter is right, so is the longer, or neither. */
export const optionInOption: ItemRule = {
  name: 'option-in-option',
  severity: 'error',
  check: ({ options }) => {
    const texts = options.map(({ content, line }) => ({ line, words: wordsOf(content) }));
    return texts.flatMap(({ line, words }) => {
      const whole = texts.find(
        (other) => other.words !== words && words.includes(' ') && startsSentence(other.words, words),
      );
      if (whole === undefined) return [];
      return [
        {
          line,
          expected: 'options that exclude each other',
          found: `${quote(words, 50)} stands whole in ${quote(whole.words, 70)}`,
          fix: 'word one of the two so that it does not contain the other',
        },
      ];
    });
  },
};

/** `part` opens `whole`, and a comma, a semicolon or "and" follows. */
function startsSentence(whole: string, part: string): boolean {
  return whole.startsWith(part) && /^(,|;| and )/.test(whole.slice(part.length));
}
