import { describe, expect, it } from 'vitest';
import {
  parsedBank,
  parsedGlossary,
  parsedNote,
  sampleExam,
} from '../../../tests/content/support/parsed-samples.ts';
import { termInNotes } from './term-in-notes.ts';

const NOTE = `The agent.

## Cluster mesh

Sees **flows** and \`toFQDNs\`.

| Mode | Is |
| --- | --- |
| DSR | fast |

\`\`\`text
SPI 3
\`\`\`
`;

const check = (body: string) =>
  termInNotes.check(
    { ...parsedBank([]), notes: [parsedNote(NOTE)], glossary: parsedGlossary(body) },
    sampleExam(),
  );

describe('term-in-notes', () => {
  it('has nothing to say where there is no glossary', () => {
    expect(termInNotes.check(parsedBank(), sampleExam())).toEqual([]);
  });

  it.each(['agent', 'Agent', 'mesh', 'cluster mesh', 'flows', 'toFQDNs', 'DSR', 'SPI'])(
    'accepts %s, which the note has somewhere',
    (name) => {
      expect(check(`## ${name}\n`)).toEqual([]);
    },
  );

  it('accepts a name that stands in the notes in another spelling only', () => {
    expect(check('## flow\n\nWords.\n\nAlso: flows\n')).toEqual([]);
  });

  it.each([
    ['a name that no note has', '## Flow\n', 5, '"Flow" in no note'],
    ['a part of a word', '## clust\n', 5, '"clust" in no note'],
    ['words of two cells', '## DSR fast\n', 5, '"DSR fast" in no note'],
    ['an abbreviation that is written in small letters', '## AGENT\n', 5, '"AGENT" in no note'],
    ['another spelling that no note has', '## agent\n\nWords.\n\nAlso: agents\n', 9, '"agents" in no note'],
  ])('warns of %s', (_, body, line, found) => {
    expect(termInNotes.severity).toBe('warning');
    expect(check(body)).toEqual([expect.objectContaining({ file: 'glossary.md', line, found })]);
  });
});
