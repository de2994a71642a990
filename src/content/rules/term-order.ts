import { quote } from '../problem.ts';
import type { GlossaryRule } from './rule.ts';

/** A reader on a Git host, too, finds a term by the alphabet. */
export const termOrder: GlossaryRule = {
  name: 'term-order',
  severity: 'error',
  check: ({ terms }) =>
    terms.flatMap((term, place) => {
      const before = terms[place - 1];
      if (before === undefined || sortable(before.name) <= sortable(term.name)) return [];
      const next = terms.find(({ name }) => sortable(name) > sortable(term.name));
      return [
        {
          line: term.line,
          expected: 'terms in alphabetical order, whatever their case',
          found: `${quote(term.name)} after ${quote(before.name)}`,
          fix: `move it up, before ${quote(next?.name ?? before.name)}`,
        },
      ];
    }),
};

function sortable(name: string): string {
  return name.toLowerCase();
}
