import { describe, expect, it } from 'vitest';
import { parsedCheatSheet, parsedNote, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { uniqueHeadings, uniqueSheetHeadings } from './unique-headings.ts';

const check = (body: string) => uniqueHeadings.check(parsedNote(body), sampleExam());

describe('unique-headings', () => {
  it.each([
    ['headings that differ', '## One\n\n### Two\n'],
  ])('accepts %s', (_, body) => {
    expect(check(body)).toEqual([]);
  });

  it.each([
    ['two sections of one name', '## One\n\n## One\n', 7, 'also on line 5'],
    ['a subsection named like a section, in another case', '## One\n\n### one\n', 7, '"one"'],
  ])('refuses %s', (_, body, line, found) => {
    expect(check(body)).toEqual([
      expect.objectContaining({ line, found: expect.stringContaining(found) }),
    ]);
  });
});

describe('unique-headings of a cheat sheet', () => {
  const check = (body: string) => uniqueSheetHeadings.check(parsedCheatSheet(body), sampleExam());

  it('accepts headings that differ', () => {
    expect(check('## One\n\n## Two\n')).toEqual([]);
  });

  it('refuses two sections of one name', () => {
    expect(check('## One\n\n## One\n')).toEqual([
      expect.objectContaining({ line: 7, expected: expect.stringContaining('of the sheet') }),
    ]);
  });
});
