import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { SAMPLE_OPTIONS, type SampleItem } from '../../../tests/content/support/sample-content.ts';
import { keyCount } from './key-count.ts';

const check = (item: SampleItem) => keyCount.check(parsedItem(item), sampleExam());

/** The sample's options with some of them changed. */
const options = (...changes: object[]): SampleItem => ({
  options: SAMPLE_OPTIONS.map((option, index) => ({ ...option, ...changes[index] })),
});

describe('key-count', () => {
  it.each<[string, SampleItem]>([
    ['one key of a single-answer item', {}],
    ['two keys of a multiple-answer item', { ...options({ isKey: true }), fields: { kind: 'multiple' } }],
  ])('accepts %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['no key', options({}, { isKey: false }), 'no option marked [x]'],
    ['two keys of a single-answer item', options({ isKey: true }), '2 of 4'],
    ['one key of a multiple-answer item', { fields: { kind: 'multiple' } }, '1 of 4'],
    ['nothing but keys', { ...options({ isKey: true }, {}, { isKey: true }, { isKey: true }), fields: { kind: 'multiple' } }, '4 of 4'],
  ])('refuses %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});
