import { describe, expect, it } from 'vitest';
import { parsedGlossary, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { termSpellings } from './term-spellings.ts';

const check = (body: string) => termSpellings.check(parsedGlossary(body), sampleExam());

describe('term-spellings', () => {
  it('accepts spellings that differ', () => {
    expect(check('## agent\n\nOne.\n\nAlso: agents, the agent\n\n## flow\n\nTwo.\n')).toEqual([]);
  });

  it.each([
    ['two terms of one name', '## flow\n\n## Flow\n', 7, '"Flow", also of "flow" on line 5'],
    ['a spelling of two terms', '## a\n\nOne.\n\nAlso: x\n\n## b\n\nTwo.\n\nAlso: y, X\n', 15, '"X", also of "a" on line 9'],
    ['a name that is another spelling of itself', '## a\n\nOne.\n\nAlso: A\n', 9, '"A", also of "a" on line 5'],
  ])('refuses %s', (_, body, line, found) => {
    expect(check(body)).toEqual([expect.objectContaining({ line, found })]);
  });
});
