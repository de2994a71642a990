import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { convergence } from './convergence.ts';

/** The first text is the key. */
const check = (...texts: string[]) => convergence.check(itemWithTexts(texts), sampleExam());

const STAR = [
  'Tunnel mode, cluster pool, custom resources',
  'Native mode, cluster pool, custom resources',
  'Tunnel mode, multi pool, custom resources',
  'Tunnel mode, cluster pool, external etcd',
];

describe('convergence', () => {
  it.each([
    [
      'a square of two parts',
      ['Tunnel and cluster pool', 'Tunnel and multi pool', 'Native and cluster pool', 'Native and multi pool'],
    ],
    ['options with nothing in common', ['The agent', 'An operator', 'A kubelet', 'The relay']],
    ['a star around a distractor', [STAR[1], STAR[0], STAR[2], STAR[3]]],
    ['a key that is like one distractor', [STAR[0], STAR[1], 'Whatever the chart says', 'No address']],
  ])('accepts %s', (_, texts) => {
    expect(check(...texts.map((text) => text ?? ''))).toEqual([]);
  });

  it('finds a key from which each distractor is varied', () => {
    expect(check(...STAR)).toHaveLength(1);
  });

  it('says nothing about several keys', () => {
    expect(convergence.check(itemWithTexts(STAR, [0, 1]), sampleExam())).toEqual([]);
  });
});
