import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { negativeShare } from './negative-share.ts';

/** A bank of 40 items, some of them with a negative stem. */
function check(negative: number) {
  const items = Array.from({ length: 40 }, (_, place) =>
    parsedItem({
      stem: `A client asks for a name. Which record ${place < negative ? 'does **NOT** answer' : 'answers'} the query?`,
    }),
  );
  return negativeShare.check({ files: [], notes: [], audits: new Map(), items }, sampleExam());
}

describe('negative-share', () => {
  it('accepts one negative stem in twenty', () => {
    expect(check(2)).toEqual([]);
  });

  it('finds more of them, and names them', () => {
    expect(check(3)).toEqual([
      expect.objectContaining({ found: expect.stringMatching(/^3 of 40: tr-svc-001/) }),
    ]);
  });
});
