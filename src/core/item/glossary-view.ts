import type { GlossaryEntry } from './glossary.ts';
import { plainTextOf } from './prose-excerpt.ts';

/** Terms that start with one letter. */
export interface LetterGroup {
  /** Names the group on the page; no term has such an anchor. */
  readonly id: string;
  readonly letter: string;
  readonly entries: readonly GlossaryEntry[];
}

/** Entries in the order given, under their first letters; what starts with none of A to Z stands under "#". */
export function groupByLetter(entries: readonly GlossaryEntry[]): LetterGroup[] {
  const groups = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) {
    const first = entry.name.charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, group]) => ({
    id: letter === '#' ? 'letter-other' : `letter-${letter.toLowerCase()}`,
    letter,
    entries: group,
  }));
}

/** The entries that have every wanted word, or a part of it, in name, other spellings or definition. */
export function filterEntries(
  entries: readonly GlossaryEntry[],
  wanted: string,
): readonly GlossaryEntry[] {
  const words = wanted
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries.filter(({ name, also, definition }) => {
    const text = [name, ...also, plainTextOf(definition)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
