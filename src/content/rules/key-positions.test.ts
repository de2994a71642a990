import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { keyPositions } from './key-positions.ts';

/** A bank with as many keys at each of the four places as given. */
function check(...counts: number[]) {
  const items = counts.flatMap((count, place) =>
    Array.from({ length: count }, () =>
      parsedItem({
        options: ['a', 'b', 'c', 'd'].map((id, at) => ({
          id,
          text: `Option ${id} of the four`,
          isKey: at === place,
        })),
      }),
    ),
  );
  return keyPositions.check({ files: [], notes: [], audits: new Map(), items }, sampleExam());
}

describe('key-positions', () => {
  it('accepts keys within ten points of an even spread', () => {
    expect(check(14, 10, 10, 6)).toEqual([]);
  });

  it('names a place that holds the key too often', () => {
    expect(check(16, 9, 9, 6)).toEqual([
      expect.objectContaining({ expected: expect.stringContaining('place 1'), found: '40.0 % of 40' }),
    ]);
  });

  it('says nothing about a few items', () => {
    expect(check(10, 0, 0, 0)).toEqual([]);
  });
});
