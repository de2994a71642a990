import { describe, expect, it } from 'vitest';
import { parsedGlossary, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { termSources } from './term-sources.ts';

const check = (body: string) => termSources.check(parsedGlossary(body), sampleExam());

describe('term-sources', () => {
  it('accepts a term with sources', () => {
    const sources = 'Sources: [A](https://kubernetes.io/) (1.20, 2026-11-21).';
    expect(check(`## flow\n\nWords.\n\n${sources}\n`)).toEqual([]);
  });

  it('refuses a term without', () => {
    expect(check('## flow\n\nWords.\n')).toEqual([
      expect.objectContaining({ line: 5, found: 'no sources under "flow"' }),
    ]);
  });
});
