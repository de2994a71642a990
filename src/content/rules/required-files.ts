import { cheatSheetPath } from '../cheat-sheet/parse-cheat-sheet.ts';
import type { BankRule } from './rule.ts';

/**
 * Every domain has its introduction and, where `exam.md` asks for them, its cheat sheet; every competency of the
 * curriculum has its note and its items.
 */
export const requiredFiles: BankRule = {
  name: 'required-files',
  severity: 'error',
  check: ({ files }, exam) => {
    const paths = new Set(files.map(({ path }) => path));
    return exam.domains.flatMap((domain) =>
      [
        { path: `${domain.id}/domain.md`, line: domain.line, what: 'domain' },
        ...(exam.needsCheatSheets
          ? [{ path: cheatSheetPath(domain.id), line: domain.line, what: 'cheat sheet' }]
          : []),
        ...domain.competencies.flatMap(({ key, line }) => [
          { path: `${key}.md`, line, what: 'note of the competency' },
          { path: `${key}.items.md`, line, what: 'items of the competency' },
        ]),
      ]
        .filter(({ path }) => !paths.has(path))
        .map(({ path, line, what }) => ({
          file: 'exam.md',
          line,
          expected: `the file ${path}`,
          found: 'no such file',
          fix: `write the ${what}, or correct the id in exam.md`,
        })),
    );
  },
};
