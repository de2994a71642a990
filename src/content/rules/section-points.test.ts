import { describe, expect, it } from 'vitest';
import { parsedNote, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { sectionPoints } from './section-points.ts';

const check = (body: string) => sectionPoints.check(parsedNote(body), sampleExam());

describe('section-points', () => {
  it.each([
    ['a comment with points', '## One\n\n<!-- points: TR-1 services-X1 -->\n\nWords.\n'],
    ['a comment that says none', '## One\n\n<!-- points: none -->\n\nWords.\n'],
    ['further reading without points', '## Further reading\n\n- Words.\n'],
  ])('accepts %s', (_, body) => {
    expect(check(body)).toEqual([]);
  });

  it.each([
    ['a section without a comment', '## One\n\nWords.\n', 5, 'no points comment under "One"'],
  ])('refuses %s', (_, body, line, found) => {
    expect(check(body)).toEqual([
      expect.objectContaining({ line, found: expect.stringContaining(found) }),
    ]);
  });
});
