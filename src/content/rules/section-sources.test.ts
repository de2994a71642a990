import { describe, expect, it } from 'vitest';
import { parsedNote, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { sectionSources } from './section-sources.ts';

const check = (body: string) => sectionSources.check(parsedNote(body), sampleExam());

describe('section-sources', () => {
  it.each([
    ['a section with sources', '## One\n\nWords.\n\nSources: [Page](https://kubernetes.io/) (1.20, 2026-11-21).\n'],
    ['further reading, whose list is the sources', '## Further reading\n\n- Words.\n'],
  ])('accepts %s', (_, body) => {
    expect(check(body)).toEqual([]);
  });

  it.each([
    ['a section without sources', 'Lead.\n\n## One\n\nWords.\n', 7, 'no sources under "One"'],
  ])('refuses %s', (_, body, line, found) => {
    expect(check(body)).toEqual([
      expect.objectContaining({ line, found: expect.stringContaining(found) }),
    ]);
  });
});
