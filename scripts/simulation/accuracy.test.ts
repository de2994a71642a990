import { describe, expect, it } from 'vitest';
import { brier, calibrationError, isBestOrTied, type Trial } from './accuracy.ts';

/** So many learners of whom a share passes, all with the same prediction. */
const trials = (count: number, passShare: number, predicted: number): Trial[] =>
  Array.from({ length: count }, (_, place) => ({ predicted, passed: place < passShare * count }));

describe('brier', () => {
  it.each([
    [1, 1, 0],
    [1, 0, 1],
    [0.5, 0.5, 0.25],
    // Four of five pass: 0.8 × 0.2² + 0.2 × 0.8².
    [0.8, 0.8, 0.16],
  ])('of %f when a share of %f passes is %f', (predicted, passShare, expected) => {
    expect(brier(trials(100, passShare, predicted))).toBeCloseTo(expected, 12);
  });
});

describe('calibrationError', () => {
  it('is none when what is predicted is what comes, however unsure', () => {
    const both = [...trials(100, 0.3, 0.3), ...trials(50, 0.9, 0.9)];
    expect(calibrationError(both)).toBeCloseTo(0, 12);
  });

  it('weighs each gap by its learners', () => {
    const both = [...trials(100, 0.5, 0.3), ...trials(300, 0.9, 0.9)];
    expect(calibrationError(both)).toBeCloseTo(0.25 * 0.2, 12);
  });
});

describe('isBestOrTied', () => {
  const truth = trials(1000, 0.8, 0.8);

  it('holds for the better and for the same, not for the clearly worse', () => {
    const worse = trials(1000, 0.8, 0.5);
    expect(isBestOrTied(truth, worse)).toBe(true);
    expect(isBestOrTied(truth, truth)).toBe(true);
    expect(isBestOrTied(worse, truth)).toBe(false);
  });
});
