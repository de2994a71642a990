import { distractorsOf, keysOf } from '../item/parsed-item.ts';
import { wordsOf } from '../markdown/parsed-text.ts';
import { MOST_KEY_LENGTH } from './key-length.ts';
import type { ItemRule } from './rule.ts';

/** A difference that the eye sees before it reads. */
const VISIBLE_SHARE = 0.25;
const VISIBLE_CHARACTERS = 12;

/**
 * A key that is by far the longest or by far the shortest option is chosen for its looks. That some key is a little
 * longer than the others is chance, and `key-length-shares` watches over how often that happens in a bank.
 */
export const keyStandsOut: ItemRule = {
  name: 'key-stands-out',
  severity: 'warning',
  check: (item) => {
    const [key] = keysOf(item);
    const distractors = distractorsOf(item).map(({ content }) => wordsOf(content).length);
    if (key === undefined || distractors.length === 0) return [];
    const keys = keysOf(item).map(({ content }) => wordsOf(content).length);
    const longest = Math.max(...distractors);
    const shortest = Math.min(...distractors);
    const above = Math.min(...keys) - longest;
    const below = shortest - Math.max(...keys);
    const mean = distractors.reduce((sum, length) => sum + length, 0) / distractors.length;
    // Beyond that, `key-length` has refused it.
    const isRefused = Math.max(...keys) > MOST_KEY_LENGTH * mean;
    const isLong = !isRefused && above >= VISIBLE_CHARACTERS && above > VISIBLE_SHARE * longest;
    const isShort = below >= VISIBLE_CHARACTERS && below > VISIBLE_SHARE * shortest;
    if (!isLong && !isShort) return [];
    return [
      {
        line: key.line,
        expected: 'a key about as long as one of the distractors',
        found: `${keys.join(' and ')} characters in the key, ${distractors.join(', ')} in the distractors`,
        fix: isLong
          ? 'shorten the key, or make a distractor as specific'
          : 'shorten the distractors, or say more in the key',
      },
    ];
  },
};
