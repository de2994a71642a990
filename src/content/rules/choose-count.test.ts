import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { SAMPLE_OPTIONS, type SampleItem } from '../../../tests/content/support/sample-content.ts';
import { chooseCount } from './choose-count.ts';

const check = (item: SampleItem) => chooseCount.check(parsedItem(item), sampleExam());

/** The sample's options with some of them changed. */
const options = (...changes: object[]): SampleItem => ({
  options: SAMPLE_OPTIONS.map((option, index) => ({ ...option, ...changes[index] })),
});

describe('choose-count', () => {
  it.each<[string, SampleItem]>([
    ['a single-answer stem without a number', {}],
    ['Choose two. over two keys', { ...options({ isKey: true }), fields: { kind: 'multiple' }, stem: 'A client asks. Which records answer? Choose two.' }],
    ['Choose three. over three keys', { ...options({ isKey: true }, {}, { isKey: true }), fields: { kind: 'multiple' }, stem: 'A client asks. Which records answer? **Choose three.**' }],
  ])('accepts %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['a number over one key', { stem: 'A client asks. Which records answer? Choose two.' }, 'Choose two.'],
    ['another number than there are keys', { ...options({ isKey: true }), fields: { kind: 'multiple' }, stem: 'A client asks. Which records answer? Choose three.' }, 'Choose three.'],
    ['a multiple-answer stem without a number', { ...options({ isKey: true }), fields: { kind: 'multiple' } }, 'answers its query?'],
  ])('refuses %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});
