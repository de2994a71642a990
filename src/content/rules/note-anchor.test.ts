import { describe, expect, it } from 'vitest';
import { parsedBank, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { editedContent, sampleContent } from '../../../tests/content/support/sample-content.ts';
import { noteAnchor } from './note-anchor.ts';

const check = (files = sampleContent()) => noteAnchor.check(parsedBank(files), sampleExam());

describe('note-anchor', () => {
  const withNote = (note: string) =>
    editedContent('traffic/services.items.md', (text) =>
      text.replace('note: services#how-it-works', `note: ${note}`),
    );

  it.each(['services#in-detail', 'storage/volumes#how-it-works'])('accepts %s', (note) => {
    expect(check(withNote(note))).toEqual([]);
  });

  it.each([
    ['services#nowhere', '#nowhere'],
    ['volumes#how-it-works', 'volumes#how-it-works'],
  ])('refuses %s', (note, found) => {
    expect(check(withNote(note))).toEqual([expect.objectContaining({ found })]);
  });

  it('says nothing about anchors of a note that is missing', () => {
    expect(check(sampleContent().filter(({ path }) => path !== 'traffic/services.md'))).toEqual([]);
  });
});
