import { wordsOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** Options are shuffled and marked one by one, so none may speak of the others. */
export const allOfTheAbove: ItemRule = {
  name: 'all-of-the-above',
  severity: 'error',
  check: ({ options }) =>
    options
      .map(({ content, line }) => ({ text: wordsOf(content), line }))
      .filter(({ text }) => PATTERNS.some((pattern) => pattern.test(text)))
      .map(({ text, line }) => ({
        line,
        expected: 'an option that stands for itself',
        found: quote(text),
        fix: 'replace it by a mistake of its own, or make the item kind: multiple',
      })),
};

const PATTERNS: readonly RegExp[] = [
  /\b(?:all|none|any|both|neither|either|each) of (?:the )?(?:above|below|others?|other options|these options|these answers)\b/i,
  /^(?:all|none|any|both|neither|either) of (?:these|them|those)\.?$/i,
  /\b(?:all|none) (?:the )?above\b/i,
  /\b(?:[Bb]oth|[Ee]ither|[Nn]either) (?:[Oo]ptions? |[Aa]nswers? )?\(?[A-E]\)? (?:and|or|nor) (?:options? |answers? )?\(?[A-E]\)?(?![\w-])/,
];
