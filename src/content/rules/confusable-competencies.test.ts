import { describe, expect, it } from 'vitest';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { confusableCompetencies } from './confusable-competencies.ts';

const examWith = (pair: string) =>
  sampleExam((text) => text.replace('domains:', `confusable:\n  - [${pair}]\ndomains:`));

describe('confusable-competencies', () => {
  it('accepts an exam without pairs, and a pair of two of its competencies', () => {
    const [exam, paired] = [sampleExam(), examWith('traffic/services, traffic/services')];
    expect(confusableCompetencies.check(exam, exam)).toEqual([]);
    expect(paired.confusable).toMatchObject([{ pair: ['traffic/services', 'traffic/services'] }]);
  });

  it('names what the exam does not have', () => {
    const exam = examWith('traffic/services, traffic/nothing');
    expect(confusableCompetencies.check(exam, exam)).toEqual([
      expect.objectContaining({ found: '"traffic/nothing"' }),
    ]);
  });

  it('finds a competency that is paired with itself', () => {
    const exam = examWith('traffic/services, traffic/services');
    expect(confusableCompetencies.check(exam, exam)).toEqual([
      expect.objectContaining({ found: '"traffic/services" twice' }),
    ]);
  });
});
