import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { SAMPLE_OPTIONS, type SampleItem } from '../../../tests/content/support/sample-content.ts';
import { keyLength } from './key-length.ts';

const check = (item: SampleItem) => keyLength.check(parsedItem(item), sampleExam());

/** The sample's options with some of them changed. */
const options = (...changes: object[]): SampleItem => ({
  options: SAMPLE_OPTIONS.map((option, index) => ({ ...option, ...changes[index] })),
});

describe('key-length', () => {
  it.each<[string, SampleItem]>([
    ['a key as long as the others', {}],
    ['a key of one and a half times the mean', options({ text: '12345678' }, { text: '123456789012' }, { text: '12345678' }, { text: '1234567.' })],
    ['a short key', options({}, { text: 'None' })],
  ])('accepts %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['a key just over one and a half times the mean', options({ text: '12345678' }, { text: '1234567890123' }, { text: '12345678' }, { text: '1234567.' }), '13 characters'],
  ])('refuses %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});
