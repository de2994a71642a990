import type { ParsedPage } from '../note/parsed-note.ts';
import { quote, type Finding } from '../problem.ts';
import type { CheatSheetRule, NoteRule } from './rule.ts';

/** Items link to headings by anchor; of two equal headings the second would get a number at its end. */
export const uniqueHeadings: NoteRule = {
  name: 'unique-headings',
  severity: 'error',
  check: ({ headings }) => findDoubled(headings, 'note'),
};

/** On a sheet it is mere order: a heading says what a reader finds under it. */
export const uniqueSheetHeadings: CheatSheetRule = {
  name: 'unique-headings',
  severity: 'error',
  check: ({ headings }) => findDoubled(headings, 'sheet'),
};

function findDoubled(headings: ParsedPage['headings'], page: string): Finding[] {
  const lines = new Map<string, number>();
  return headings.flatMap((heading): Finding[] => {
    const text = heading.text.toLowerCase();
    const earlier = lines.get(text);
    lines.set(text, earlier ?? heading.line);
    if (earlier === undefined) return [];
    return [
      {
        line: heading.line,
        expected: `a heading that no other section of the ${page} has`,
        found: `${quote(heading.text)}, also on line ${earlier}`,
        fix: 'word one of the two differently',
      },
    ];
  });
}
