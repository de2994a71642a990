import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { SAMPLE_OPTIONS, type SampleItem } from '../../../tests/content/support/sample-content.ts';
import { allOfTheAbove } from './all-of-the-above.ts';

const check = (item: SampleItem) => allOfTheAbove.check(parsedItem(item), sampleExam());

/** The sample's options with some of them changed. */
const options = (...changes: object[]): SampleItem => ({
  options: SAMPLE_OPTIONS.map((option, index) => ({ ...option, ...changes[index] })),
});

describe('all-of-the-above', () => {
  it.each<[string, SampleItem]>([
    ['options that stand for themselves', {}],
    ['both as an ordinary word', options({ text: 'Both the agent and the operator' })],
    ['none as an ordinary word', options({ text: 'None, since the cache answers' })],
  ])('accepts %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['all of the above', options({ text: 'All of the above' }), 'All of the above'],
    ['none of the above', options({ text: 'None of the above.' }), 'None of'],
    ['both A and B', options({ text: 'Both A and B' }), 'Both A and B'],
    ['all of these', options({ text: 'All of these' }), 'All of these'],
    ['neither of the other options', options({ text: 'Neither of the other options' }), 'Neither'],
  ])('refuses %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});
