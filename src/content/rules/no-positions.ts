import { sentencesOf, type ParsedText } from '../markdown/parsed-text.ts';
import { quote, type Finding } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** Options are shuffled and get their letters on screen, so no text may know a letter or a place. */
export const noPositions: ItemRule = {
  name: 'no-positions',
  severity: 'error',
  check: ({ stem, options }) => [
    ...findPosition(stem),
    ...options.flatMap(({ content, rationale }) => [
      ...findPosition(content),
      ...(rationale === undefined ? [] : findPosition(rationale)),
    ]),
  ],
};

const PATTERNS: readonly RegExp[] = [
  /\b(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?|[Dd]istractors?) \(?[A-E]\b\)?(?!['’]s)/,
  /\b(?:first|second|third|fourth|fifth|last|previous|next|preceding) (?:option|distractor)s?\b/i,
  // "The second choice" at the start of a sentence is an option; elsewhere it may be what a program prefers.
  /(?:^|[.!?:] )(?:The|the) (?:first|second|third|fourth|fifth|last|previous|next) (?:choice|answer)s?\b/,
  /\b(?:options?|choices?|answers?) (?:above|below|number \w+|\d)\b/i,
];

function findPosition(text: ParsedText): Finding[] {
  const sentences = sentencesOf(text);
  const match = PATTERNS.map((pattern) => pattern.exec(sentences)).find((found) => found !== null);
  if (match === undefined || match === null) return [];
  return [
    {
      line: text.line,
      expected: 'text that holds in whatever order the options stand',
      found: quote(match[0]),
      fix: 'name what the option says',
    },
  ];
}
