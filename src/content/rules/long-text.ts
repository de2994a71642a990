import type { ParsedText } from '../markdown/parsed-text.ts';
import { sentencesOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import type { ItemRule } from './rule.ts';

const MOST_WORDS_IN_STEM = 80;
const MOST_WORDS_IN_OPTION = 25;

/** Ninety seconds an item: what has to be read twice tests reading. Code, tables and pictures do not count. */
export const longText: ItemRule = {
  name: 'long-text',
  severity: 'warning',
  check: ({ stem, options }) => [
    ...checkLength(stem, MOST_WORDS_IN_STEM, 'a stem'),
    ...options.flatMap(({ content }) => checkLength(content, MOST_WORDS_IN_OPTION, 'an option')),
  ],
};

function checkLength(text: ParsedText, most: number, what: string) {
  const sentences = sentencesOf(text);
  const count = sentences.split(' ').filter((word) => word !== '').length;
  if (count <= most) return [];
  return [
    {
      line: text.line,
      expected: `${what} of at most ${most} words beside code, tables and pictures`,
      found: `${count} words: ${quote(sentences, 50)}`,
      fix: 'leave out what the answer does not need, or show it as an artefact',
    },
  ];
}
