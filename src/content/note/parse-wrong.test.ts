import { describe, expect, it } from 'vitest';
import { parsedNote } from '../../../tests/content/support/parsed-samples.ts';

describe('parseWrong', () => {
  it('reads the words of a section, which learners do not see', () => {
    const note = parsedNote('## One\n\n<!-- wrong: a b, --c -->\n\nWords.\n\n## Two\n\nWords.\n');
    expect(note.sections.map(({ wrong }) => wrong)).toEqual([
      [
        { word: 'a b', line: 7 },
        { word: '--c', line: 7 },
      ],
      [],
    ]);
    expect(note.sections[0]?.content.markdown).toBe('Words.');
  });
});
