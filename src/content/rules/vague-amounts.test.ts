import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { vagueAmounts } from './vague-amounts.ts';

const check = (text: string) =>
  vagueAmounts.check(
    itemWithTexts([text, 'The node asks', 'The pod asks', 'The agent asks']),
    sampleExam(),
  );

describe('vague-amounts', () => {
  it.each(['The agent asks once a minute', 'The mode is `sometimes`', 'The line written before May'])(
    'accepts "%s"',
    (text) => {
      expect(check(text)).toEqual([]);
    },
  );

  it.each([
    ['usually', 'The agent usually asks'],
    ['often', 'The agent often asks'],
    ['sometimes', 'The agent sometimes asks'],
    ['may', 'The agent may ask'],
    ['frequently', 'The agent frequently asks'],
    ['some', 'The agent of some nodes asks'],
    ['Generally', 'Generally the agent asks'],
    ['mostly', 'The agent mostly asks'],
  ])('finds "%s"', (word, text) => {
    expect(check(text)).toEqual([
      expect.objectContaining({ found: expect.stringContaining(`"${word}"`) }),
    ]);
  });
});
