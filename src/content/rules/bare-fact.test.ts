import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { bareFact } from './bare-fact.ts';

const check = (level: string, ...texts: string[]) =>
  bareFact.check(itemWithTexts(texts, [0], { fields: { level } }), sampleExam());

describe('bare-fact', () => {
  it.each([
    ['values that follow from the situation', 'apply', ['24', '25', '26']],
    ['values with a meaning', 'recall', ['4240, for health', '4244, for Hubble', '4245, for Relay']],
    ['words', 'recall', ['The agent', 'The operator', 'The CNI plugin']],
  ])('accepts %s', (_, level, texts) => {
    expect(check(level, ...texts)).toEqual([]);
  });

  it.each([
    ['versions', ['1.13', '1.14', '1.15']],
    ['versions of a product', ['Linux 4.19', 'Linux 5.3', 'Linux 5.10']],
    ['ports', ['4240', '4244/TCP', 'Port 4245']],
    ['defaults', ['`true`', '`false`', 'unset']],
  ])('finds a question for %s alone', (_, texts) => {
    expect(check('recall', ...texts)).toEqual([
      expect.objectContaining({ found: expect.stringContaining(texts[0]?.replaceAll('`', '') ?? '') }),
    ]);
  });
});
