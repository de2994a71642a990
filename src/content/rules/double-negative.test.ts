import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { doubleNegative } from './double-negative.ts';

const POSITIVE = 'A client asks for a name. Which record answers the query it sends?';
const NEGATIVE = 'A client asks for a name. Which record does **NOT** answer its query?';
const check = (stem: string, text: string) =>
  doubleNegative.check(
    itemWithTexts([text, 'It holds one', 'It holds two', 'It holds three'], [0], { stem }),
    sampleExam(),
  );

describe('double-negative', () => {
  it.each([
    ['a negated option under a positive stem', POSITIVE, 'It does not hold any'],
    ['positive options under a negative stem', NEGATIVE, 'It holds some'],
    ['a word in code', NEGATIVE, 'It holds `not`'],
  ])('accepts %s', (_, stem, text) => {
    expect(check(stem, text)).toEqual([]);
  });

  it.each(['It does not hold any', "It doesn't hold any", 'It never holds any', 'It holds no address'])(
    'refuses "%s" under a negative stem',
    (text) => {
      expect(check(NEGATIVE, text)).toEqual([
        expect.objectContaining({ expected: expect.stringContaining('**NOT**') }),
      ]);
    },
  );
});
