import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { keyLengthShares } from './key-length-shares.ts';

/** A bank of 40 items, `longest` of them with the longest option as key, the others with a middling one. */
function check(longest: number) {
  const item = (keyText: string) =>
    parsedItem({
      options: [
        { id: 'a', text: 'An option of some length' },
        { id: 'b', text: keyText, isKey: true },
        { id: 'c', text: 'An option of a length' },
        { id: 'd', text: 'One of less' },
      ],
    });
  const items = Array.from({ length: 40 }, (_, place) =>
    item(place < longest ? 'An option of quite some length' : 'Some middling option'),
  );
  return keyLengthShares.check({ files: [], notes: [], audits: new Map(), items }, sampleExam());
}

describe('key-length-shares', () => {
  it('accepts a bank whose longest option is the key in 35 % of the items', () => {
    expect(check(14)).toEqual([]);
  });

  it('refuses a bank whose longest option is the key oftener', () => {
    expect(check(15)).toEqual([
      expect.objectContaining({
        expected: expect.stringContaining('strictly the longest'),
        found: '37.5 % of 40',
      }),
    ]);
  });
});
