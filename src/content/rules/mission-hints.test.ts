import { describe, expect, it } from 'vitest';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { parsedScenario, SAMPLE_MISSION, type SampleEdit } from '../../../tests/content/support/sample-scenario.ts';
import { missionHints } from './mission-hints.ts';

const check = (...edits: readonly SampleEdit[]) =>
  missionHints.check(parsedScenario(...edits), sampleExam());

describe('mission-hints', () => {
  it('accepts two hints', () => {
    expect(check()).toEqual([]);
  });

  it('refuses a single hint', () => {
    expect(check(['missions/01-close.md', '## Hint\n\nSelect the server first.\n\n', ''])).toEqual([
      expect.objectContaining({ file: SAMPLE_MISSION, line: 1, found: '1' }),
    ]);
  });

  it('refuses a hint without text', () => {
    expect(check(['missions/01-close.md', 'Select the server first.', ''])).toEqual([
      expect.objectContaining({ file: SAMPLE_MISSION, line: 16, found: 'a heading alone' }),
    ]);
  });
});
