import { describe, expect, it } from 'vitest';
import { parsedCheatSheet, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { cheatSheetForm } from './cheat-sheet-form.ts';

const check = (body: string) => cheatSheetForm.check(parsedCheatSheet(body), sampleExam());
const fence = (line: string) => `## One\n\n\`\`\`text\nshort\n${line}\n\`\`\`\n`;

describe('cheat-sheet-form', () => {
  it.each([
    ['a table of three columns', '## One\n\n| a | b | c |\n| - | - | - |\n'],
    ['60 characters of code', fence('x'.repeat(60))],
    ['a link in the sources', '## One\n\nSources: [A](https://kubernetes.io/) (1.20, 2026-11-21).\n'],
  ])('accepts %s', (_, body) => {
    expect(check(body)).toEqual([]);
  });

  it.each([
    ['text before the first heading', 'Words.\n\n## One\n', 5, '"Words."'],
    ['a points comment', '## One\n\n<!-- points: none -->\n', 5, 'one under "One"'],
    ['a link', '## One\n\n- See [A](https://kubernetes.io/).\n', 7, 'https://kubernetes.io/'],
    ['a picture', '## One\n\n![a](diagrams/path.svg "b")\n', 7, 'diagrams/path.svg'],
    ['a table of four columns', '## One\n\n| a | b | c | d |\n| - | - | - | - |\n', 7, '4 columns'],
    ['61 characters of code', fence('x'.repeat(61)), 9, '61 characters'],
  ])('refuses %s', (_, body, line, found) => {
    expect(check(body)).toEqual([expect.objectContaining({ line, found })]);
  });
});
