import { searchWords, type SearchWord } from './search-words.ts';

/** A piece of text; marked where it is one of the words that were found. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The whole text, with the words marked that were found. */
export function markWords(text: string, found: ReadonlySet<string>): Piece[] {
  return cut(
    text,
    0,
    text.length,
    searchWords(text).filter((word) => isFound(word, found)),
  );
}

/** About `length` characters of a text, from where most of the found words stand close together. */
export function excerptOf(text: string, found: ReadonlySet<string>, length = 160): Piece[] {
  const words = searchWords(text);
  const hits = words.filter((word) => isFound(word, found));
  if (text.length <= length) return cut(text, 0, text.length, hits);
  const start = startOf(text, bestHit(hits, length)?.start ?? 0, length);
  const end = endOf(text, start, length);
  const pieces = cut(text, start, end, hits);
  return [
    ...(start > 0 ? [{ text: '… ', isMarked: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: ' …', isMarked: false }] : []),
  ];
}

function isFound({ whole, parts }: SearchWord, found: ReadonlySet<string>): boolean {
  return found.has(whole) || parts.some((part) => found.has(part));
}

/** The hit that most different hits follow within `length` characters. */
function bestHit(hits: readonly SearchWord[], length: number): SearchWord | undefined {
  let best: SearchWord | undefined;
  let most = 0;
  hits.forEach((hit, at) => {
    const near = new Set<string>();
    for (let next = at; next < hits.length; next += 1) {
      const other = hits[next];
      if (other === undefined || other.end > hit.start + length) break;
      near.add(other.whole);
    }
    if (near.size > most) {
      most = near.size;
      best = hit;
    }
  });
  return best;
}

/** A few words before the hit, so that it is read in its sentence; at the start of a word. */
function startOf(text: string, hit: number, length: number): number {
  const wanted = Math.min(hit - Math.floor(length / 5), text.length - length);
  if (wanted <= 0) return 0;
  const space = text.indexOf(' ', wanted);
  return space === -1 || space >= hit ? hit : space + 1;
}

function endOf(text: string, start: number, length: number): number {
  if (start + length >= text.length) return text.length;
  const space = text.lastIndexOf(' ', start + length);
  return space > start ? space : start + length;
}

function cut(text: string, start: number, end: number, hits: readonly SearchWord[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const add = (to: number, isMarked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), isMarked });
    at = Math.max(at, to);
  };
  for (const hit of hits) {
    if (hit.start < start || hit.end > end) continue;
    add(hit.start, false);
    add(hit.end, true);
  }
  add(end, false);
  return pieces;
}
