import { describe, expect, it } from 'vitest';
import { parsedCheatSheet, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { cheatSheetLength } from './cheat-sheet-length.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const check = (inText: number) =>
  cheatSheetLength.check(
    parsedCheatSheet(
      `## One\n\n${words(inText)}\n\n| ${words(5)} |\n| --- |\n| x |\n\n\`\`\`text\n${words(4)}\n\`\`\`\n`,
    ),
    sampleExam(),
  );

describe('cheat-sheet-length', () => {
  it('accepts 450 words, with those in tables and code', () => {
    expect(check(440)).toEqual([]);
  });

  it('refuses one more', () => {
    expect(check(441)).toEqual([expect.objectContaining({ line: 1, found: '451 words' })]);
  });
});
