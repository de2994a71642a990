import { describe, expect, it } from 'vitest';
import { parsedNote, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { uniqueHeadings } from './unique-headings.ts';

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
