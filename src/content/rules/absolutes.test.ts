import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { absolutes } from './absolutes.ts';

const check = (...texts: string[]) =>
  absolutes.check(
    itemWithTexts(['The agent asks', 'The node asks', 'The pod asks', ...texts].slice(-4)),
    sampleExam(),
  );

describe('absolutes', () => {
  it.each([
    ['options without absolutes', []],
    ['an absolute in two options', ['The agent never asks', 'The pod always asks']],
    ['an absolute in code', ['The mode is `always`']],
    ['a weakened one', ['Not all of the pods ask']],
    ['a number', ['None, as the agent asks']],
    ['"at all"', ['The agent asks nobody at all']],
  ])('accepts %s', (_, texts) => {
    expect(check(...texts)).toEqual([]);
  });

  it.each(['always', 'never', 'only', 'all', 'every', 'none', 'must'])('finds "%s" in one option', (word) => {
    expect(check(`The pods ${word} ask`)).toEqual([
      expect.objectContaining({ found: expect.stringContaining(`"${word}"`) }),
    ]);
  });
});
