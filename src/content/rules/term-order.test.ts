import { describe, expect, it } from 'vitest';
import { parsedGlossary, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { termOrder } from './term-order.ts';

const check = (...names: string[]) =>
  termOrder.check(parsedGlossary(names.map((name) => `## ${name}\n`).join('')), sampleExam());

describe('term-order', () => {
  it.each([
    ['no terms', []],
    ['terms in order, whatever their case', ['agent', 'BGP', 'cluster mesh', 'cluster-pool', 'clustermesh']],
  ])('accepts %s', (_, names) => {
    expect(check(...names)).toEqual([]);
  });

  it('says before which term one belongs that comes too late', () => {
    expect(check('agent', 'flow', 'BGP', 'Hubble')).toEqual([
      expect.objectContaining({
        line: 7,
        found: '"BGP" after "flow"',
        fix: 'move it up, before "flow"',
      }),
    ]);
  });
});
