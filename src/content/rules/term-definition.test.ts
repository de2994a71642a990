import { describe, expect, it } from 'vitest';
import { parsedGlossary, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { termDefinition } from './term-definition.ts';

const check = (body: string) => termDefinition.check(parsedGlossary(body), sampleExam());
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('term-definition', () => {
  it.each([
    ['a paragraph with inline code', '## flow\n\nWhat `hubble observe` shows.\n\nAlso: flows\n'],
    ['60 words', `## flow\n\n${words(60)}\n`],
  ])('accepts %s', (_, body) => {
    expect(check(body)).toEqual([]);
  });

  it.each([
    ['a term without a definition', '## flow\n\nAlso: flows\n', 5, 'nothing under "flow"'],
    ['a second paragraph', '## flow\n\nOne.\n\nTwo.\n', 9, 'a second paragraph'],
    ['a list', '## flow\n\n- one\n', 7, 'a list'],
    ['a heading', '## flow\n\nOne.\n\n### more\n', 9, 'a heading'],
    ['a link', '## flow\n\nSee\n[this](https://kubernetes.io/).\n', 8, 'a link'],
    ['61 words', `## flow\n\n${words(61)}\n`, 7, '61 words under "flow"'],
  ])('refuses %s', (_, body, line, found) => {
    expect(check(body)).toEqual([expect.objectContaining({ line, found })]);
  });
});
