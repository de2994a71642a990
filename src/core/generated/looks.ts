import type { Rng } from '../base/rng.ts';
import { shuffled } from '../base/rng.ts';
import type { Block } from './draft.ts';

/** What the eye sees of an option. */
export interface Seen {
  readonly isKey: boolean;
  readonly content: Block;
}

/** How the key may look beside the distractors; drawn first, so that looks say nothing about the key. */
export type KeyLook = 'longest' | 'shortest' | 'between' | 'any';

/** One key in four is the longest option, one in four the shortest. */
export function drawLook(rng: Rng): KeyLook {
  return (['longest', 'shortest', 'between', 'between'] as const)[rng.below(4)] ?? 'between';
}

/** Characters that the eye sees before it reads. */
const visible = 10;

interface Measures {
  readonly length: number;
  readonly words: ReadonlySet<string>;
}

const measured = new WeakMap<Block, Measures>();

function measuresOf(block: Block): Measures {
  const known = measured.get(block);
  if (known) return known;
  const text = block.kind === 'table' ? '' : block.text;
  const fresh = {
    length: text.replace(/[`*]/g, '').replace(/\s+/g, ' ').length,
    words: wordsOf(text),
  };
  measured.set(block, fresh);
  return fresh;
}

/** The words as the eye sees them: marks do not count. */
export function shownLength(block: Block): number {
  return measuresOf(block).length;
}

export function lookOf(options: readonly Seen[]): KeyLook {
  const lengths = (isKey: boolean) =>
    options.filter((option) => option.isKey === isKey).map(({ content }) => shownLength(content));
  const [key = 0] = lengths(true);
  const others = lengths(false);
  if (key > Math.max(...others)) return 'longest';
  return key < Math.min(...others) ? 'shortest' : 'between';
}

/**
 * Whether looks give the key away: by far longer or shorter than the others, or the one that all others resemble.
 * The bounds are a little closer than those for written items.
 */
export function givesKeyAway(options: readonly Seen[]): boolean {
  const key = options.find(({ isKey }) => isKey);
  const others = options.filter(({ isKey }) => !isKey);
  if (key === undefined) return true;
  const lengths = others.map(({ content }) => shownLength(content));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const length = shownLength(key.content);
  const above = length - Math.max(...lengths);
  const below = Math.min(...lengths) - length;
  if (length > 1.45 * mean) return true;
  if (above >= visible && above > 0.2 * Math.max(...lengths)) return true;
  if (below >= visible && below > 0.2 * Math.min(...lengths)) return true;
  return isCenter(key, others);
}

/** Each distractor has at least three tenths of its words in common with the key, and fewer with each other. */
function isCenter(key: Seen, others: readonly Seen[]): boolean {
  if (others.length < 3) return false;
  const center = measuresOf(key.content).words;
  const around = others.map(({ content }) => measuresOf(content).words);
  return around.every((words) => {
    const toCenter = overlap(words, center);
    return (
      toCenter >= 0.25 &&
      around.every((other) => other === words || overlap(words, other) < toCenter)
    );
  });
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]+(?:[-._'’][\p{L}\d]+)*/gu) ?? [];
  return new Set(words.filter((word) => word.length > 1 && !smallWords.has(word)));
}

/** Those of our wordings that hold sentences together. */
const smallWords: ReadonlySet<string> = new Set(
  'all an and as at be by for from gets in into is it its no of on out so that the then through to way which will with'.split(
    ' ',
  ),
);

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** Sets that may be unfair before another draw is the quicker way. */
const mostAsked = 60;

/**
 * A key and `count` distractors that look as `look` says, in an order of chance.
 *
 * @param keys candidates, the best first; @param distractors candidates, the best first; @param isFair asked last, for it costs most
 * @returns `undefined` if no such set does
 */
export function chooseOptions<Candidate extends Seen>(
  keys: readonly Candidate[],
  distractors: readonly Candidate[],
  look: KeyLook,
  isFair: (distractors: readonly Candidate[]) => boolean,
  rng: Rng,
  count = 3,
): readonly Candidate[] | undefined {
  let asked = 0;
  for (const key of keys) {
    for (const some of subsets(distractors, count)) {
      const options = [key, ...some];
      if (look !== 'any' && lookOf(options) !== look) continue;
      if (givesKeyAway(options)) continue;
      if (isFair(some)) return shuffled(options, rng);
      asked += 1;
      if (asked === mostAsked) return undefined;
    }
  }
  return undefined;
}

/** All subsets of a size, in the order of their members. */
function* subsets<Member>(members: readonly Member[], size: number): Generator<readonly Member[]> {
  if (size === 0) yield [];
  else {
    for (const [place, member] of members.entries()) {
      for (const others of subsets(members.slice(place + 1), size - 1)) yield [member, ...others];
    }
  }
}
