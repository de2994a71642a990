import type { CompiledContent } from '../compiled-content.ts';
import type { CompiledItem } from '../item/compile-item.ts';
import { contentWords } from '../wording/content-words.ts';

/** An item as somebody sees it who knows nothing of the subject. */
export interface SeenItem {
  readonly stem: string;
  readonly options: readonly { readonly text: string; readonly isKey: boolean }[];
}

/** A way to guess: the option for which it gives the most is chosen. */
type Look = (text: string, others: readonly string[], stem: string) => number;

/** The ways, by what a guesser would say of the option. */
const LOOKS = {
  'the longest': (text) => plain(text).length,
  'the shortest': (text) => -plain(text).length,
  'most words of the question': (text, _, stem) => shared(text, [stem]),
  'most words of the other options': (text, others) => shared(text, others),
  'most code': (text) => (text.match(/`[^`]*`/g) ?? []).join('').length,
  'most digits': (text) => (text.match(/\d/g) ?? []).length,
  'fewest absolutes': (text) => -(withoutCode(text).match(ABSOLUTES) ?? []).length,
} satisfies Record<string, Look>;

export type GuessShares = Readonly<Record<keyof typeof LOOKS, number>>;

/**
 * What somebody scores who knows nothing and goes by one look all the time: the share right, 0 to 1. Chance is a
 * quarter; several options that look the same share the point.
 *
 * @param items of one key and four options
 */
export function guessByLooks(items: readonly SeenItem[]): GuessShares {
  return Object.fromEntries(
    Object.entries(LOOKS).map(([name, look]) => [name, meanScore(items, look)]),
  ) as unknown as GuessShares;
}

/** The items for which guessing can be compared: one key, four options. */
export function seenItems({ competencies }: Pick<CompiledContent, 'competencies'>): SeenItem[] {
  return competencies
    .flatMap(({ items }) => items)
    .filter(({ presented }) => presented.kind === 'single' && presented.options.length === 4)
    .map(asSeen);
}

function asSeen({ presented, answer, markdown }: CompiledItem): SeenItem {
  return {
    stem: markdown.stem.replace(/^```[^]*?^```$/gm, ' '),
    options: presented.options.map(({ id }, place) => ({
      text: markdown.options[place]?.text ?? '',
      isKey: answer.key.includes(id),
    })),
  };
}

function meanScore(items: readonly SeenItem[], look: Look): number {
  const scores = items.map(({ stem, options }) => {
    const texts = options.map(({ text }) => text);
    const looks = texts.map((text, place) =>
      look(text, texts.filter((_, other) => other !== place), stem),
    );
    const best = Math.max(...looks);
    const chosen = options.filter((_, place) => looks[place] === best);
    return chosen.filter(({ isKey }) => isKey).length / chosen.length;
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

/** How many words a text has in common with each of the others, added up. */
function shared(text: string, others: readonly string[]): number {
  const words = new Set(contentWords(plain(text)));
  return others
    .map((other) => new Set(contentWords(plain(other))))
    .reduce((sum, other) => sum + [...words].filter((word) => other.has(word)).length, 0);
}

function plain(text: string): string {
  return text.replace(/[`*]/g, '');
}

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, ' ');
}

const ABSOLUTES = /\b(?:always|never|only|all|every|none|must|any|no|nothing|each)\b/gi;
