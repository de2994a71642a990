import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { numberRanges } from './number-ranges.ts';

const check = (...texts: string[]) => numberRanges.check(itemWithTexts(texts), sampleExam());

describe('number-ranges', () => {
  it.each([
    ['ranges one after the other', ['1 to 10', '11 to 20', '21–30', '31-40']],
    ['open ranges that leave the border to one side', ['under 10', '10 to 20', 'more than 20']],
    ['ranges of different things', ['1–10 pods', '5–20 nodes']],
    ['numbers that are no ranges', ['10.0.0.1', '1 of 10', '2026-11-21']],
  ])('accepts %s', (_, texts) => {
    expect(check(...texts)).toEqual([]);
  });

  it.each([
    ['a border in two ranges', ['1–10', '10–20', '21–30']],
    ['a range in another', ['1 to 100 pods', '10 to 20 pods', '200 to 300 pods']],
    ['open ranges', ['at least 10', '5 to 9', 'more than 20']],
    ['"up to" and a range', ['up to 10', '10 to 20', '21 to 30']],
  ])('refuses %s', (_, texts) => {
    expect(check(...texts)).toEqual([
      expect.objectContaining({ expected: 'ranges that have no number in common' }),
    ]);
  });
});
