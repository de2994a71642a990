import { createSpellingFinder } from '../glossary/find-terms.ts';
import { spellingsOf } from '../glossary/parsed-glossary.ts';
import { textPieces } from '../markdown/text-pieces.ts';
import { quote } from '../problem.ts';
import type { BankRule, ParsedBank } from './rule.ts';

/** The glossary explains the words of the notes: a spelling that none of them has was mistyped or is not needed. */
export const termInNotes: BankRule = {
  name: 'term-in-notes',
  severity: 'warning',
  check: (bank) => {
    if (bank.glossary === undefined) return [];
    const { file, terms } = bank.glossary;
    const written = spellingsInNotes(bank);
    return terms.flatMap((term) => {
      const isWritten = (spelling: string) => written.has(spelling);
      // The name may be one that no note happens to use, as long as the notes have another spelling.
      const missing = [
        ...(spellingsOf(term).some(isWritten) ? [] : [{ spelling: term.name, line: term.line }]),
        ...term.also
          .filter((spelling) => !isWritten(spelling))
          .map((spelling) => ({ spelling, line: term.alsoLine })),
      ];
      return missing.map(({ spelling, line }) => ({
        file,
        line,
        expected: 'spellings that stand in at least one note, as whole words',
        found: `${quote(spelling)} in no note`,
        fix: 'write it as the notes do, or leave it out',
      }));
    });
  },
};

function spellingsInNotes({ notes, glossary }: ParsedBank): ReadonlySet<string> {
  const spellings = (glossary?.terms ?? []).flatMap(spellingsOf);
  const find = createSpellingFinder(spellings.map((text) => ({ text, term: text })));
  const pieces = notes.flatMap(({ lead, sections, headings }) => [
    ...headings.map(({ text }) => text),
    ...[lead, ...sections.map(({ content }) => content)].flatMap(({ nodes }) => textPieces(nodes)),
  ]);
  return new Set(pieces.flatMap((piece) => find(piece).map(({ text }) => text)));
}
