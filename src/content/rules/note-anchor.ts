import { findNote, splitNoteReference } from '../item/note-reference.ts';
import type { BankRule } from './rule.ts';

/** An item leads to the section that teaches it. */
export const noteAnchor: BankRule = {
  name: 'note-anchor',
  severity: 'error',
  check: ({ items, notes }, exam) => {
    const known = new Set(exam.domains.flatMap(({ competencies }) => competencies.map(({ key }) => key)));
    return items.flatMap((item) => {
      if (item.fields.note === undefined) return [];
      const at = { file: item.file, line: item.lineOf('note') };
      const { competency, anchor } = splitNoteReference(item.fields.note, item.home.domain);
      if (!known.has(competency)) {
        const domain = exam.domains.find(({ id }) => id === item.home.domain);
        return [
          {
            ...at,
            expected: `a competency of this domain: ${(domain?.competencies ?? []).map(({ id }) => id).join(', ')}`,
            found: item.fields.note,
            fix: 'correct the part before the #; for a note of another domain write <domain>/<competency>#…',
          },
        ];
      }
      const note = findNote(notes, competency);
      // A note that is missing or does not parse has been reported by itself.
      if (note === undefined || note.headings.some((heading) => heading.anchor === anchor)) return [];
      return [
        {
          ...at,
          expected: `the anchor of a heading in ${note.file}`,
          found: `#${anchor}`,
          fix: `write one of: ${note.headings.map((heading) => `#${heading.anchor}`).join(', ')}`,
        },
      ];
    });
  },
};
