import { isFurtherReading } from '../note/parsed-note.ts';
import { quote } from '../problem.ts';
import type { NoteRule } from './rule.ts';

/** Coverage of the curriculum is counted from these comments. */
export const sectionPoints: NoteRule = {
  name: 'section-points',
  severity: 'error',
  check: ({ sections }) =>
    sections
      .filter((section) => section.points === undefined && !isFurtherReading(section))
      .map(({ heading }) => ({
        line: heading.line,
        expected: 'a comment under the heading like <!-- points: ARCH-29 ipam-X1 -->',
        found: `no points comment under ${quote(heading.text)}`,
        fix: 'name the points the section teaches, or write <!-- points: none -->',
      })),
};
