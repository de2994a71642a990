import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { SAMPLE_OPTIONS } from '../../../tests/content/support/sample-content.ts';
import { repeatedReason } from './repeated-reason.ts';

/** The third option is "The record of one of the Pod names". */
const check = (rationale: string) =>
  repeatedReason.check(
    parsedItem({
      options: SAMPLE_OPTIONS.map((option, place) => (place === 2 ? { ...option, rationale } : option)),
    }),
    sampleExam(),
  );

describe('repeated-reason', () => {
  it.each([
    'Pods have records of their own, under the address and not under a name.',
    'It is in the cache of the resolver, so no record is looked up at all.',
  ])('accepts "%s"', (rationale) => {
    expect(check(rationale)).toEqual([]);
  });

  it.each([
    'This is wrong, because it is the record of one of the Pod names.',
    'The client does not ask for this record, so this is not the right answer to its query.',
  ])('finds no reason in "%s"', (rationale) => {
    expect(check(rationale)).toEqual([
      expect.objectContaining({ expected: 'a rationale that says why' }),
    ]);
  });
});
