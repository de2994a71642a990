import type { SearchAnswer, SearchGroup } from './search-answer.ts';
import type { EntryKind, SearchEntry } from './search-entry.ts';
import { searchWords } from './search-words.ts';

interface Scored {
  readonly entry: SearchEntry;
  readonly score: number;
}

interface Kind {
  /** The highest scores, falling. */
  readonly top: Scored[];
  count: number;
}

/** The best entries of each kind so far; all are counted. */
export interface Best {
  readonly kinds: ReadonlyMap<EntryKind, Kind>;
  add(entry: SearchEntry, score: number): void;
}

/**
 * Keeps the `most` highest of each kind. Sorting tens of thousands would take longer than finding them.
 *
 * @param most 1 or more
 */
export function newBest(most: number): Best {
  const kinds = new Map<EntryKind, Kind>();
  return {
    kinds,
    add(entry, score) {
      let kind = kinds.get(entry.kind);
      if (kind === undefined) kinds.set(entry.kind, (kind = { top: [], count: 0 }));
      kind.count += 1;
      const { top } = kind;
      if (top.length === most) {
        if (score <= (top.at(-1)?.score ?? 0)) return;
        top.pop();
      }
      let place = top.length;
      while (place > 0 && (top[place - 1]?.score ?? 0) < score) place -= 1;
      top.splice(place, 0, { entry, score });
    },
  };
}

/** The best hits by kind; entries that have the query word for word come first. */
export function groupsOf(
  best: Best,
  query: string,
  found: ReadonlySet<string>,
  perGroup: number,
): Pick<SearchAnswer, 'groups' | 'count'> {
  const groups = [...best.kinds].map(([kind, { top, count }]) => {
    const hits = top
      .map(({ entry, score }) => ({
        entry,
        score: score * closeness(entry, squeezed(query), found),
      }))
      .sort((one, other) => other.score - one.score)
      .slice(0, perGroup);
    const group: SearchGroup = { kind, hits: hits.map(({ entry }) => entry), count };
    return { group, score: hits[0]?.score ?? 0 };
  });
  groups.sort((one, other) => other.score - one.score);
  return {
    groups: groups.map(({ group }) => group),
    count: groups.reduce((sum, { group }) => sum + group.count, 0),
  };
}

/** 1 and more: the query stands in it word for word, or its title says little else than what was found. */
function closeness(
  { title, text }: SearchEntry,
  query: string,
  found: ReadonlySet<string>,
): number {
  const names = searchWords(title);
  const own = names.filter(({ whole }) => found.has(whole)).length;
  return literalness(squeezed(title), text, query) * (1 + own / Math.max(1, names.length));
}

function literalness(name: string, text: string, query: string): number {
  if (name === query) return 3;
  if (name.startsWith(query)) return 1.6;
  if (name.includes(query)) return 1.4;
  return squeezed(text).includes(query) ? 1.3 : 1;
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
