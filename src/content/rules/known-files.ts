import { CHEAT_SHEET, cheatSheetPath } from '../cheat-sheet/parse-cheat-sheet.ts';
import type { Exam } from '../exam/compile-exam.ts';
import type { Finding } from '../problem.ts';
import { isScenarioFile, SCENARIO_FILES } from '../scenario/scenario-files.ts';
import { WORD_LIST } from '../words/word-lists.ts';
import type { BankRule } from './rule.ts';

/** A file that nothing reads is a file whose name is misspelled. */
export const knownFiles: BankRule = {
  name: 'known-files',
  severity: 'error',
  check: ({ files }, exam) =>
    files
      .filter(({ path }) => !isKnown(path, exam))
      .map(({ path }): Finding & { file: string } => ({
        file: path,
        line: 1,
        expected: expectation(path, exam),
        found: path,
        fix: 'rename or move the file, or add the domain or competency to exam.md',
      })),
};

function isKnown(path: string, exam: Exam): boolean {
  const [folder = '', ...rest] = path.split('/');
  if (['exam.md', 'glossary.md', 'README.md'].includes(path)) return true;
  if (folder === 'scenarios') return isScenarioFile(path);
  if (folder === 'audit') return exam.domains.some(({ id }) => path === `audit/${id}.json`);
  if (path === 'words/README.md' || WORD_LIST.test(path)) return true;
  const domain = exam.domains.find(({ id }) => id === folder);
  if (domain === undefined) return false;
  const name = rest.join('/');
  return (
    name === 'domain.md' ||
    path === cheatSheetPath(folder) ||
    /^diagrams\/[^/]+\.svg$/.test(name) ||
    domain.competencies.some(({ id }) => name === `${id}.md` || name === `${id}.items.md`)
  );
}

function expectation(path: string, exam: Exam): string {
  const [folder, name] = path.split('/', 2);
  if (folder === 'words') {
    return 'words/<product>-<version>/ with kinds.txt, entities.txt, helm-keys.txt or commands.txt';
  }
  if (folder === 'scenarios') {
    return `scenarios/<name>/ with ${SCENARIO_FILES.join(', ')} and missions/<nn>-<name>.md`;
  }
  const domain = exam.domains.find(({ id }) => id === folder);
  if (domain === undefined || name === undefined) {
    return `a file in the folder of a domain: ${exam.domains.map(({ id }) => id).join(', ')}`;
  }
  const names = domain.competencies.map(({ id }) => id).join(', ');
  return `domain.md, ${CHEAT_SHEET}.md, diagrams/<name>.svg, or <competency>.md and <competency>.items.md for one of: ${names}`;
}
