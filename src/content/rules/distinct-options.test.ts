import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { SAMPLE_OPTIONS, type SampleItem } from '../../../tests/content/support/sample-content.ts';
import { distinctOptions } from './distinct-options.ts';

const check = (item: SampleItem) => distinctOptions.check(parsedItem(item), sampleExam());

/** The sample's options with some of them changed. */
const options = (...changes: object[]): SampleItem => ({
  options: SAMPLE_OPTIONS.map((option, index) => ({ ...option, ...changes[index] })),
});

describe('distinct-options', () => {
  it.each<[string, SampleItem]>([
    ['options that say different things', {}],
  ])('accepts %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['the same words with another case and stop', options({ text: 'Same words' }, { text: 'same words.' }), 'same words'],
    ['the same code with and without marks', options({ text: '`ndots`' }, { text: 'ndots' }), 'ndots'],
    ['an option without text', options({ text: '' }), 'nothing'],
  ])('refuses %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});
