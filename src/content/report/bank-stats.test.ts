import { describe, expect, it } from 'vitest';
import { sampleContent } from '../../../tests/content/support/sample-content.ts';
import { compileContent } from '../compile-content.ts';
import { overlapOf } from '../wording/overlap.ts';
import { bankStats, formatStats, trigramsOf } from './bank-stats.ts';

function sampleStats() {
  const result = compileContent(sampleContent());
  if (!result.ok) throw new Error(JSON.stringify(result.problem, null, 2));
  return bankStats(result.value);
}

describe('bankStats', () => {
  it('counts items by domain and finds the competency with fewest', () => {
    expect(sampleStats()).toMatchObject({
      itemCount: 6,
      byDomain: { traffic: 3, storage: 3 },
      fewestInACompetency: 3,
    });
  });

  it('gives shares of levels and positions that add up to one', () => {
    const { levelShares, keyPositionShares } = sampleStats();
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(Object.values(levelShares))).toBeCloseTo(1);
    expect(sum(keyPositionShares)).toBeCloseTo(1);
  });

  it('sees that every key of the sample is the longest option', () => {
    // The options have 36, 37, 34 and 31 characters; the second is the key.
    expect(sampleStats()).toMatchObject({ keyStrictlyLongestShare: 1, keyStrictlyShortestShare: 0 });
    expect(sampleStats().medianLengthRatio).toBeCloseTo(37 / ((36 + 34 + 31) / 3), 1);
  });

  it('is told in words', () => {
    expect(formatStats(sampleStats())).toMatch(/^items: 6 \(traffic 3, storage 3\)/);
    expect(formatStats(sampleStats())).toMatch(/by chance:\n {2}the longest: 100\.0 %\n/);
  });
});

describe('overlapOf', () => {
  it('is one for equal stems and none for stems without three words in common', () => {
    const stem = trigramsOf('A pod sends a packet to a Service.');
    expect(overlapOf(stem, trigramsOf('a pod sends a packet to a service'))).toBe(1);
    expect(overlapOf(stem, trigramsOf('The operator cuts ranges for nodes.'))).toBe(0);
  });
});
