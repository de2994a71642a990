import { fewestToCompare } from '../item/comparable-items.ts';
import { distractorsOf, keysOf, type ParsedItem } from '../item/parsed-item.ts';
import { sentencesOf, wordsOf, type ParsedText } from '../markdown/parsed-text.ts';
import { contentWords } from '../wording/content-words.ts';
import type { BankFinding, BankRule } from './rule.ts';

/** A word in more items than this belongs to the subject: Cilium, pod, policy, gateway. */
const MOST_ITEMS_SHARE = 0.015;

/**
 * The key repeats an uncommon word of the question, and no distractor does: it is chosen by its sound.
 *
 * Where a distractor repeats an uncommon word too, the sound points nowhere; so names of a situation (its clusters,
 * pods and addresses) are found only when the key alone speaks of them. Artefacts do not count: to find in the
 * options what stands in an artefact is reading it.
 */
export const echo: BankRule = {
  name: 'echo',
  severity: 'warning',
  check: ({ items }) => {
    if (items.length < fewestToCompare) return [];
    const counts = itemsWithWord(items);
    const most = Math.max(2, MOST_ITEMS_SHARE * items.length);
    return items.flatMap((item) => checkItem(item, (word) => (counts.get(word) ?? 0) <= most));
  },
};

function checkItem(item: ParsedItem, isUncommon: (word: string) => boolean): BankFinding[] {
  const [key, ...otherKeys] = keysOf(item).map(({ content }) => wordSet(content));
  const stem = [...new Set(contentWords(sentencesOf(item.stem)))].filter(isUncommon);
  const echoed = stem.filter((word) => key?.has(word) && otherKeys.every((words) => words.has(word)));
  const distractors = distractorsOf(item).map(({ content }) => wordSet(content));
  if (echoed.length === 0 || distractors.some((words) => stem.some((word) => words.has(word)))) {
    return [];
  }
  return [
    {
      file: item.file,
      line: keysOf(item)[0]?.line ?? item.line,
      itemId: item.id,
      expected: 'a key that sounds no more like the question than the distractors do',
      found: `${echoed.map((word) => `"${word}"`).join(', ')} in the question and in the key alone`,
      fix: 'say it in another word in the key, or use the word in a distractor too',
    },
  ];
}

function wordSet(text: ParsedText): ReadonlySet<string> {
  return new Set(contentWords(wordsOf(text)));
}

function itemsWithWord(items: readonly ParsedItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stem, options } of items) {
    const texts = [sentencesOf(stem), ...options.map(({ content }) => wordsOf(content))];
    for (const word of new Set(texts.flatMap(contentWords))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
