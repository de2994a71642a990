import { keysOf, type ParsedItem } from '../item/parsed-item.ts';
import { proseOf, wordsOf, type ParsedText } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import type { BankRule } from './rule.ts';

const FEWEST_WORDS = 3;

/** Items of one competency are met in one round, where the stem of the one must not tell the key of the other. */
export const keyInOtherStem: BankRule = {
  name: 'key-in-other-stem',
  severity: 'warning',
  check: ({ items }) => {
    const stemsOf = stemsByCompetency(items);
    return items.flatMap((item) =>
      keysOf(item)
        .filter(({ content }) => isDistinctive(content))
        .flatMap((key) => {
          const text = normalized(key.content);
          const tellers = stemsOf(item.home.competency)
            .thatMayHave(text)
            .filter(({ item: other, text: stem }) => other !== item && standsIn(text, stem));
          if (tellers.length === 0) return [];
          return [
            {
              file: item.file,
              line: key.line,
              itemId: item.id,
              expected: 'a key that stands in no stem of its competency',
              found: `${quote(text, 50)} in ${tellers.map(({ item: { id } }) => id).join(', ')}`,
              fix: 'say it otherwise in the other stem, or ask for something else there or here',
            },
          ];
        }),
    );
  },
};

interface Stem {
  readonly item: ParsedItem;
  readonly text: string;
}

interface Stems {
  /** Those that have the word of the text that the fewest have. */
  thatMayHave(text: string): readonly Stem[];
}

function stemsByCompetency(items: readonly ParsedItem[]): (competency: string) => Stems {
  const byCompetency = new Map<string, Map<string, Stem[]>>();
  for (const item of items) {
    const stem = { item, text: normalized(item.stem) };
    const byWord = byCompetency.get(item.home.competency) ?? new Map<string, Stem[]>();
    byCompetency.set(item.home.competency, byWord);
    for (const word of new Set(wholeWords(stem.text))) {
      const stems = byWord.get(word);
      if (stems === undefined) byWord.set(word, [stem]);
      else stems.push(stem);
    }
  }
  return (competency) => ({
    thatMayHave: (text) => {
      const lists = wholeWords(text).map((word) => byCompetency.get(competency)?.get(word) ?? []);
      return lists.reduce((fewest, list) => (list.length < fewest.length ? list : fewest), lists[0] ?? []);
    },
  });
}

/** What stands in a stem as a whole stands there word by word. */
function wholeWords(text: string): readonly string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}

/** Several words, or a piece of code that is more than a word: short and plain ones stand everywhere. */
function isDistinctive(content: ParsedText): boolean {
  const text = wordsOf(content);
  const isCode = proseOf(content) === '…';
  return text.split(' ').length >= FEWEST_WORDS || (isCode && /^(?=.*[^a-z]).{8,}$/i.test(text));
}

function normalized(text: ParsedText): string {
  return wordsOf(text).toLowerCase().replace(/\.$/, '');
}

/** As a whole, not as the beginning of a longer name. */
function standsIn(text: string, stem: string): boolean {
  const at = stem.indexOf(text);
  if (at < 0) return false;
  const [before = ' ', after = ' '] = [stem[at - 1], stem[at + text.length]];
  return !/[\p{L}\d]/u.test(before) && !/[\p{L}\d]/u.test(after);
}
