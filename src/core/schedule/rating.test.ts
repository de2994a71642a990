import { describe, expect, it } from 'vitest';
import { asDurationMs } from '../base/time.ts';
import type { Confidence } from '../progress/entry.ts';
import { ratingOf } from './rating.ts';

describe('ratingOf', () => {
  it.each([
    [false, 'sure', 5, 'again'],
    [false, undefined, 5, 'again'],
    [true, 'guess', 5, 'hard'],
    [true, 'unsure', 5, 'good'],
    [true, undefined, 5, 'good'],
    [true, 'sure', 20, 'easy'],
    [true, 'sure', 21, 'good'],
  ] as const)('correct %s, %s, after %i s: %s', (correct, said, seconds, rating) => {
    const confidence = said === undefined ? {} : { confidence: said satisfies Confidence };
    const answer = { correct, took: asDurationMs(seconds * 1000), ...confidence };
    expect(ratingOf(answer)).toBe(rating);
  });
});
