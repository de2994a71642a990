import { describe, expect, it } from 'vitest';
import { parsedCheatSheet, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { cheatSheetSources } from './cheat-sheet-sources.ts';

const check = (body: string) => cheatSheetSources.check(parsedCheatSheet(body), sampleExam());
const SOURCES = 'Sources: [A](https://kubernetes.io/) (1.20, 2026-11-21).';

describe('cheat-sheet-sources', () => {
  it('accepts sources at the end of the page', () => {
    expect(check(`## One\n\nWords.\n\n## Two\n\nWords.\n\n${SOURCES}\n`)).toEqual([]);
  });

  it.each([
    ['a page without sources', '## One\n\nWords.\n', 5, 'no sources'],
    ['a page without anything', '', 1, 'no sections'],
    ['sources of a section', `## One\n\n${SOURCES}\n\n## Two\n\n${SOURCES}\n`, 7, 'sources under "One"'],
  ])('refuses %s', (_, body, line, found) => {
    expect(check(body)).toEqual([expect.objectContaining({ line, found })]);
  });
});
