import { quote, type Finding } from '../problem.ts';
import { itemPassage, notePassages, type Passage } from '../words/passage.ts';
import type { WordLists } from '../words/word-lists.ts';
import { findUnknownCommands } from './known-commands.ts';
import { findUnknownEntities } from './known-entities.ts';
import { findUnknownFields } from './known-fields.ts';
import { findUnknownHelmKeys } from './known-helm-keys.ts';
import { findUnknownKinds } from './known-kinds.ts';
import type { ItemRule, NoteRule } from './rule.ts';

/** A word that is let through for a reason is taken off the list when the reason is gone. */
export const itemWrongWords: ItemRule = {
  name: 'wrong-words',
  severity: 'error',
  check: (item, { words }) => needless(itemPassage(item), words),
};

export const noteWrongWords: NoteRule = {
  name: 'wrong-words',
  severity: 'error',
  check: (note, { words }) => notePassages(note).flatMap((passage) => needless(passage, words)),
};

const FINDERS = [
  findUnknownKinds,
  findUnknownFields,
  findUnknownEntities,
  findUnknownHelmKeys,
  findUnknownCommands,
];

function needless(passage: Passage, lists: WordLists): Finding[] {
  if (passage.wrong.length === 0) return [];
  const unknown = FINDERS.flatMap((find) => find(passage, lists)).map(({ word }) => word);
  return passage.wrong
    .filter(({ word }) => !unknown.includes(word))
    .map(({ word, line }) => ({
      line,
      expected: unknown.length === 0 ? 'no wrong words: there are none here' : `one of the unknown words: ${unknown.join(', ')}`,
      found: quote(word),
      fix: 'write the word as the message about it had it, or take it off',
    }));
}
