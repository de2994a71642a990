import { describe, expect, it } from 'vitest';
import { parsedBank, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { sampleContent } from '../../../tests/content/support/sample-content.ts';
import { knownFiles } from './known-files.ts';

const check = (files = sampleContent()) => knownFiles.check(parsedBank(files), sampleExam());

describe('known-files', () => {
  it('accepts every file of the sample, the glossary, cheat sheets, scenarios of the lab and lists of words', () => {
    const more = [
      ...['glossary.md', 'traffic/cheat-sheet.md', 'scenarios/first/cluster.yaml', 'scenarios/first/missions/01-open.md'],
      ...['words/README.md', 'words/bee-1.20/kinds.txt', 'words/others/helm-keys.txt'],
    ];
    expect(check([...sampleContent(), ...more.map((path) => ({ path, text: '' }))])).toEqual([]);
  });

  it.each(['traffic/services.item.md', 'traffic/notes/services.md', 'elsewhere/domain.md', 'cheat-sheet.md', 'notes.md', 'words/bee-1.20/kind.txt', 'words/kinds.txt', 'scenarios/cluster.yaml', 'scenarios/first/pods.yaml', 'scenarios/first/missions/open.md'])(
    'refuses %s',
    (path) => {
      expect(check([...sampleContent(), { path, text: '' }])).toEqual([
        expect.objectContaining({ file: path, line: 1, found: path }),
      ]);
    },
  );
});
