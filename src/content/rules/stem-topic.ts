import { sentencesOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import { contentWords, withoutEnding } from '../wording/content-words.ts';
import type { ItemRule } from './rule.ts';

/** "Which of the following is true?" cannot be answered with the options covered: it asks about anything. */
export const stemTopic: ItemRule = {
  name: 'stem-topic',
  severity: 'warning',
  check: ({ stem }) => {
    const question = lastSentence(sentencesOf(stem));
    if (!ASKS_FOR_TRUTH.test(question) || contentWords(question).some((word) => !EMPTY_WORDS.has(word))) {
      return [];
    }
    return [
      {
        line: stem.line,
        expected: 'a question that says what it is about',
        found: quote(question),
        fix: 'ask for the one thing to know: which component, what happens, what has to change',
      },
    ];
  },
};

/** The sentence that asks; "Choose two." only says how many. */
function lastSentence(text: string): string {
  const sentences = text.replace(/\s*\bChoose \w+\.$/i, '').split(/(?<=[.?!])\s+/);
  return sentences.at(-1) ?? '';
}

/** "What happens?" after a situation asks for one thing, however few its words; "which is true?" asks for any. */
const ASKS_FOR_TRUTH =
  /\b(?:following|which (?:\w+ )?(?:statement|claim|option|answer|sentence|assertion)s?)\b|\b(?:is|are|holds?) (?:true|false|correct|incorrect|right|wrong|accurate|best|valid)\b/i;

/** Words that say that something is to be chosen, and nothing about what. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `accurate answer answers apply applies assertion best claim claims correct correctly describe describes false
  following hold holds incorrect option options right sentence sentences statement statements true valid wrong`
    .split(/\s+/)
    .map(withoutEnding),
);
