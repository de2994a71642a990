import { distractorsOf, keysOf } from '../item/parsed-item.ts';
import { wordsOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** Of the mean length of the distractors. */
export const MOST_KEY_LENGTH = 1.5;

/** The longest option is the key more often than chance; people who know nothing know that. */
export const keyLength: ItemRule = {
  name: 'key-length',
  severity: 'error',
  check: (item) => {
    const lengths = distractorsOf(item).map(({ content }) => wordsOf(content).length);
    if (lengths.length === 0) return [];
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    return keysOf(item)
      .map((key) => ({ key, text: wordsOf(key.content) }))
      .filter(({ text }) => text.length > MOST_KEY_LENGTH * mean)
      .map(({ key, text }) => ({
        line: key.line,
        expected: `a key of at most ${MOST_KEY_LENGTH} times the mean length of the distractors (${Math.floor(MOST_KEY_LENGTH * mean)} characters)`,
        found: `${text.length} characters: ${quote(text, 50)}`,
        fix: 'shorten the key, or make the distractors as specific',
      }));
  },
};
