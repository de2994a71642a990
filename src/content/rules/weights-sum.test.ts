import { describe, expect, it } from 'vitest';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { weightsSum } from './weights-sum.ts';

describe('weights-sum', () => {
  it('accepts weights that sum to 100', () => {
    expect(weightsSum.check(sampleExam(), sampleExam())).toEqual([]);
  });

  it.each([
    ['45', '60 + 45 = 105', 'lower a weight: the sum is 5 too high'],
    ['39', '60 + 39 = 99', 'raise a weight: the sum is 1 too low'],
  ])('tells by how much a second weight of %s is off', (weight, found, fix) => {
    const exam = sampleExam((text) => text.replace('weight: 40', `weight: ${weight}`));
    expect(weightsSum.check(exam, exam)).toEqual([expect.objectContaining({ found, fix })]);
  });
});
