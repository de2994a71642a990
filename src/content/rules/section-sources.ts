import { isFurtherReading } from '../note/parsed-note.ts';
import { quote } from '../problem.ts';
import type { NoteRule } from './rule.ts';

/** Nothing is taught that a reader cannot look up. */
export const sectionSources: NoteRule = {
  name: 'section-sources',
  severity: 'error',
  check: ({ sections }) =>
    sections
      .filter((section) => section.sources === undefined && !isFurtherReading(section))
      .map(({ heading }) => ({
        line: heading.line,
        expected: 'a last paragraph in the section that starts with "Sources:"',
        found: `no sources under ${quote(heading.text)}`,
        fix: 'write Sources: [title](https://…) (1.20, 2026-11-21).',
      })),
};
