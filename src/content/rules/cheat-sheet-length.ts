import type { CheatSheetRule } from './rule.ts';

const MOST_WORDS = 450;

/** What is longer does not fit on one sheet of paper in a type that can be read. */
export const cheatSheetLength: CheatSheetRule = {
  name: 'cheat-sheet-length',
  severity: 'error',
  check: ({ wordCount }) =>
    wordCount <= MOST_WORDS
      ? []
      : [
          {
            line: 1,
            expected: `at most ${MOST_WORDS} words, with those in tables and code`,
            found: `${wordCount} words`,
            fix: 'keep what decides questions, and leave the rest to the notes',
          },
        ],
};
