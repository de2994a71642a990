import { describe, expect, it } from 'vitest';
import { noCache } from '../../src/content/compile-cache.ts';
import { compileExam } from '../../src/content/exam/compile-exam.ts';
import { checkFamily } from '../../src/content/generated/check-families.ts';
import { parseContent } from '../../src/content/parse-content.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { generatedFamilies } from '../../src/core/generated/family-list.ts';

// Notes and exam are all that the rules need to know of the content.
const files = readContentFolder('content').filter(
  ({ path }) => path === 'exam.md' || /^network-policy\/[a-z-]+\.md$/.test(path),
);
const examFile = files.find(({ path }) => path === 'exam.md');
const exam = examFile && compileExam(examFile).value;
if (!exam) throw new Error('content/exam.md should be readable');
const { notes } = parseContent(files, exam, noCache).value;
const seeds = Array.from({ length: 12 }, (_, seed) => `test${seed}`);

describe('generated families', () => {
  it.each(generatedFamilies.map((family) => [family.id, family] as const))(
    '%s keeps the rules for written items',
    (_id, family) => {
      const { problems } = checkFamily(family, seeds, exam, notes);
      expect(problems.map(({ file, rule, found }) => `${file} ${rule}: ${found}`)).toEqual([]);
    },
    60_000,
  );
});
