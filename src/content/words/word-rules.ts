import type { Finding } from '../problem.ts';
import type { ItemRule, NoteRule, ScenarioRule } from '../rules/rule.ts';
import { scenarioPassages } from '../scenario/scenario-passages.ts';
import { itemPassage, notePassages, type Passage } from './passage.ts';
import type { EarlierWords, WordLists, Words } from './word-lists.ts';

/** Looks for words that no list has. */
export type WordFinder = (passage: Passage, lists: WordLists) => readonly WordFinding[];

export interface WordFinding extends Finding {
  /** The unknown word itself: what an author names who wrote it on purpose. */
  readonly word: string;
}

/**
 * A rule about words for items and the same for notes and scenarios; words that are wrong on purpose are let
 * through.
 */
export function wordRules(
  name: string,
  find: WordFinder,
): { readonly item: ItemRule; readonly note: NoteRule; readonly scenario: ScenarioRule } {
  const check = (passage: Passage, lists: WordLists): Finding[] =>
    find(passage, lists)
      .filter(({ word }) => !passage.wrong.some((wrong) => wrong.word === word))
      .map(({ word: _, ...finding }) => finding);
  return {
    item: {
      name,
      severity: 'error',
      check: (item, { words }) => check(itemPassage(item), words),
    },
    note: {
      name,
      severity: 'error',
      check: (note, { words }) => notePassages(note).flatMap((passage) => check(passage, words)),
    },
    scenario: {
      name,
      severity: 'error',
      check: (scenario, { words }) =>
        scenarioPassages(scenario).flatMap(({ file, passage }) =>
          check(passage, words).map((finding) => ({ ...finding, file })),
        ),
    },
  };
}

/**
 * Looks in today's words, then in older ones: what only those have is right in a passage that names the version.
 *
 * @param tell what is unknown to today's words
 */
export function inSomeVersion(
  passage: Passage,
  lists: WordLists,
  isKnown: (words: Words) => boolean,
  tell: (words: Words) => readonly WordFinding[],
): readonly WordFinding[] {
  if (isKnown(lists.today)) return [];
  const earlier = lists.earlier.filter((words) => isKnown(words));
  if (earlier.some((words) => speaksOf(passage, words))) return [];
  const [newest] = earlier;
  if (newest === undefined) return tell(lists.today);
  const { product, major, minor, today: now } = newest.version;
  return tell(lists.today).map((finding) => ({
    ...finding,
    expected: `${finding.expected} of version ${now.major}.${now.minor}, or a text that names the older version it speaks of`,
    found: `${finding.found}, which ${product} had in version ${major}.${minor}`,
    fix: `${finding.fix}; or say that this is of version ${major}.${minor}`,
  }));
}

/** Whether a passage names a version from that of the list on, but before today's, or the exam era. */
function speaksOf({ words }: Passage, { version: { major, minor, today } }: EarlierWords): boolean {
  if (/\bexam[ -]era\b/i.test(words)) return true;
  return [...words.matchAll(/(?<![\d./])(\d+)\.(\d+)(?!\d|\.\d+\.\d)/g)].some(
    ([, one, two]) => Number(one) === major && Number(two) >= minor && Number(two) < today.minor,
  );
}
