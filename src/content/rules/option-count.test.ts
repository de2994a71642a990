import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { SAMPLE_OPTIONS, type SampleItem } from '../../../tests/content/support/sample-content.ts';
import { optionCount } from './option-count.ts';

const check = (item: SampleItem) => optionCount.check(parsedItem(item), sampleExam());

describe('option-count', () => {
  it.each<[string, SampleItem]>([
    ['three options', { options: SAMPLE_OPTIONS.slice(0, 3) }],
    ['five options', { options: [...SAMPLE_OPTIONS, { text: 'The record of a node' }] }],
  ])('accepts %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['two options', { options: SAMPLE_OPTIONS.slice(0, 2) }, '2'],
    ['six options', { options: [...SAMPLE_OPTIONS, { text: 'One' }, { text: 'Two' }] }, '6'],
  ])('refuses %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});
