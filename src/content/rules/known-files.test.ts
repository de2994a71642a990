import { describe, expect, it } from 'vitest';
import { parsedBank, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { sampleContent } from '../../../tests/content/support/sample-content.ts';
import { knownFiles } from './known-files.ts';

const check = (files = sampleContent()) => knownFiles.check(parsedBank(files), sampleExam());

describe('known-files', () => {
  it('accepts every file of the sample, the glossary and scenarios of the lab', () => {
    const more = ['glossary.md', 'scenarios/first/cluster.yaml'];
    expect(check([...sampleContent(), ...more.map((path) => ({ path, text: '' }))])).toEqual([]);
  });

  it.each(['traffic/services.item.md', 'traffic/notes/services.md', 'elsewhere/domain.md', 'notes.md'])(
    'refuses %s',
    (path) => {
      expect(check([...sampleContent(), { path, text: '' }])).toEqual([
        expect.objectContaining({ file: path, line: 1, found: path }),
      ]);
    },
  );
});
