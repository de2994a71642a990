import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { SAMPLE_OPTIONS, type SampleItem } from '../../../tests/content/support/sample-content.ts';
import { optionIds } from './option-ids.ts';

const check = (item: SampleItem) => optionIds.check(parsedItem(item), sampleExam());

/** The sample's options with some of them changed. */
const options = (...changes: object[]): SampleItem => ({
  options: SAMPLE_OPTIONS.map((option, index) => ({ ...option, ...changes[index] })),
});

describe('option-ids', () => {
  it.each<[string, SampleItem]>([
    ['short names', {}],
    ['options without written ids', options({ id: undefined }, { id: undefined })],
    ['a word that names a thing of the subject', options({ id: 'public-key' }, { id: 'answer-dropped' })],
    ['a value of a setting', options({ id: 'l7-proxy-true' }, { id: 'l7-proxy-false' })],
  ])('accepts %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['an id twice', options({ id: 'full-name' }), 'full-name'],
    ['capitals', options({ id: 'ShortName' }), 'ShortName'],
    ['an empty id', options({ id: '' }), '{#}'],
    ['correct', options({}, { id: 'correct-record' }), 'correct'],
    ['wrong', options({ id: 'wrong-2' }), 'wrong'],
    ['key', options({}, { id: 'key' }), 'key'],
    ['the answer', options({}, { id: 'the-answer' }), 'answer'],
    ['true', options({}, { id: 'true' }), 'true'],
  ])('refuses %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});
