import { CHEAT_SHEET } from '../cheat-sheet/parse-cheat-sheet.ts';
import { quote, type Finding } from '../problem.ts';
import type { ExamRule } from './rule.ts';

/** Ids name folders, files and items, so no two things may share one, nor have that of another file. */
export const curriculumIds: ExamRule = {
  name: 'curriculum-ids',
  severity: 'error',
  check: ({ domains }) => {
    const competencies = domains.flatMap((domain) => domain.competencies);
    return [
      ...doubled('a domain id', domains, ({ id }) => id),
      ...domains.flatMap((domain) =>
        doubled(`a competency id in ${domain.id}`, domain.competencies, ({ id }) => id),
      ),
      ...competencies.filter(({ id }) => TAKEN.includes(id)).map(({ id, line }) => ({
        line,
        expected: `a competency id that no other file of a domain has: not ${TAKEN.join(', not ')}`,
        found: quote(id),
        fix: 'give the competency another id',
      })),
      ...doubled('an item prefix', competencies, ({ prefix }) => prefix),
    ];
  },
};

/** Other files in the folder of a domain. */
const TAKEN: readonly string[] = ['domain', CHEAT_SHEET];

function doubled<Entry extends { readonly line: number }>(
  what: string,
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
): Finding[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const earlier = first.get(idOf(entry));
    if (earlier === undefined) {
      first.set(idOf(entry), entry);
      return [];
    }
    return [
      {
        line: entry.line,
        expected: `${what} that nothing else has`,
        found: `${quote(idOf(entry))}, also on line ${earlier.line}`,
        fix: 'give one of them another id',
      },
    ];
  });
}
