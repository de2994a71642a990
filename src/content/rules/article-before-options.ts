import { sentencesOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** A stem that ends in "a" or "an" fits only the options that start with the right sound. */
export const articleBeforeOptions: ItemRule = {
  name: 'article-before-options',
  severity: 'error',
  check: ({ stem }) => {
    const end = /\b(an?)\s*[:?]?$/i.exec(sentencesOf(stem));
    if (end === null) return [];
    return [
      {
        line: stem.line,
        expected: 'a stem whose grammar fits every option',
        found: `a stem that ends in ${quote(end[1] ?? '')}`,
        fix: 'put the article into the options, or ask a whole question',
      },
    ];
  },
};
