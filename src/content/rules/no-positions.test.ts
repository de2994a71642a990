import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { SAMPLE_OPTIONS, type SampleItem } from '../../../tests/content/support/sample-content.ts';
import { noPositions } from './no-positions.ts';

const check = (item: SampleItem) => noPositions.check(parsedItem(item), sampleExam());

/** The sample's options with some of them changed. */
const options = (...changes: object[]): SampleItem => ({
  options: SAMPLE_OPTIONS.map((option, index) => ({ ...option, ...changes[index] })),
});

describe('no-positions', () => {
  it.each<[string, SampleItem]>([
    ['text without places', {}],
    ['what a program prefers', options({ rationale: 'Internal addresses are the second choice of the controller.' })],
    ['a letter of the subject', { stem: 'A client asks for an A record and gets none. Which option of resolv.conf matters?' }],
  ])('accepts %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['a letter', options({ rationale: 'This is the same mistake as in answer C, seen from the node.' }), 'answer C'],
    ['a place', options({ rationale: 'Like the first option, this mixes up the Service and its Pods.' }), 'first option'],
    ['a place at the start', options({ rationale: 'The second choice is right, since names are looked up in order.' }), 'The second choice'],
    ['above', options({ rationale: 'See the option above, which is the one that names the record.' }), 'option above'],
    ['a letter in the stem', { stem: 'Given option A as the starting point, which record answers the query?' }, 'option A'],
  ])('refuses %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});
