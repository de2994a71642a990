import { spellingsOf } from '../glossary/parsed-glossary.ts';
import { quote, type Finding } from '../problem.ts';
import type { GlossaryRule } from './rule.ts';

/** A word in a note can be explained in one way only. */
export const termSpellings: GlossaryRule = {
  name: 'term-spellings',
  severity: 'error',
  check: ({ terms }) => {
    const owners = new Map<string, { readonly name: string; readonly line: number }>();
    return terms.flatMap((term) =>
      spellingsOf(term).flatMap((spelling, place): Finding[] => {
        const line = place === 0 ? term.line : term.alsoLine;
        const owner = owners.get(spelling.toLowerCase());
        owners.set(spelling.toLowerCase(), owner ?? { name: term.name, line });
        if (owner === undefined) return [];
        return [
          {
            line,
            expected: 'a spelling that stands in the glossary once',
            found: `${quote(spelling)}, also of ${quote(owner.name)} on line ${owner.line}`,
            fix: 'keep it where it fits better; join terms that mean the same',
          },
        ];
      }),
    );
  },
};
