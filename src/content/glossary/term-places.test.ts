import { describe, expect, it } from 'vitest';
import { parsedNote } from '../../../tests/content/support/parsed-samples.ts';
import { createTermFinder } from './find-terms.ts';
import { termPlaces } from './term-places.ts';

const find = createTermFinder([{ text: 'flow', term: 'flow' }]);
const places = (body: string) =>
  termPlaces([parsedNote(body)], find)
    .get('flow')
    ?.map(({ heading }) => heading);

describe('termPlaces', () => {
  it('names the sections that have the term, in code too, in their order', () => {
    expect(places('## One\n\nA `flow`.\n\n## Two\n\n## Three\n\n| a |\n| - |\n| flow |\n')).toEqual([
      'One',
      'Three',
    ]);
  });

  it('keeps those with the term in a heading, then those that name it oftenest', () => {
    const sections = [1, 2, 3, 4].map((count) => `## S${count}\n\n${'flow, '.repeat(count)}\n`);
    expect(places(`${sections.join('\n')}\n## The flow\n`)).toEqual(['S2', 'S3', 'S4', 'The flow']);
  });

  it('leaves out further reading', () => {
    expect(places('## Further reading\n\n- On every flow.\n')).toBeUndefined();
  });
});
