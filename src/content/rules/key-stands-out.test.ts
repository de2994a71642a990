import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { keyStandsOut } from './key-stands-out.ts';

/** The first length is the key's. */
const check = (...lengths: number[]) =>
  keyStandsOut.check(itemWithTexts(lengths.map((length) => 'x'.repeat(length)), [0]), sampleExam());

describe('key-stands-out', () => {
  it.each([
    ['equal lengths', [40, 40, 40, 40]],
    ['a longest key by a quarter', [50, 40, 38, 36]],
    ['a key that is longer by half, but by few characters', [22, 12, 11, 11]],
    ['a shortest key by a quarter', [30, 40, 45, 42]],
    ['a long key beside one long distractor', [80, 75, 40, 40]],
  ])('accepts %s', (_, lengths) => {
    expect(check(...lengths)).toEqual([]);
  });

  it.each([
    ['far longer', [54, 40, 38, 36], /shorten the key/],
    ['far shorter', [28, 40, 45, 42], /shorten the distractors/],
  ])('finds a key that is %s than every distractor', (_, lengths, fix) => {
    expect(check(...lengths)).toEqual([expect.objectContaining({ fix: expect.stringMatching(fix) })]);
  });

  it('looks at several keys together', () => {
    const texts = [60, 58, 40, 40].map((length) => 'x'.repeat(length));
    expect(keyStandsOut.check(itemWithTexts(texts, [0, 1]), sampleExam())).toHaveLength(1);
    expect(keyStandsOut.check(itemWithTexts(texts, [0, 2]), sampleExam())).toEqual([]);
  });
});
