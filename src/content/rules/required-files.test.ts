import { describe, expect, it } from 'vitest';
import { parsedBank, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { contentWithPages, sampleContent } from '../../../tests/content/support/sample-content.ts';
import { requiredFiles } from './required-files.ts';

const check = (files = sampleContent()) => requiredFiles.check(parsedBank(files), sampleExam());

describe('required-files', () => {
  it('accepts a folder with every file', () => {
    expect(check()).toEqual([]);
  });

  it.each(['traffic/domain.md', 'traffic/services.md', 'storage/volumes.items.md'])(
    'asks for %s where exam.md names it',
    (path) => {
      expect(check(sampleContent().filter((file) => file.path !== path))).toEqual([
        expect.objectContaining({ file: 'exam.md', expected: `the file ${path}` }),
      ]);
    },
  );

  it('asks for the cheat sheet of every domain only where exam.md does', () => {
    const exam = sampleExam((text) => text.replace('domains:', 'cheatSheets: required\ndomains:'));
    const missing = (files = contentWithPages()) =>
      requiredFiles.check(parsedBank(files), exam).map(({ expected }) => expected);
    expect(missing()).toEqual(['the file storage/cheat-sheet.md']);
    expect(check(sampleContent())).toEqual([]);
  });
});
