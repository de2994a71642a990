import { describe, expect, it } from 'vitest';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { parsedScenario, SAMPLE_MISSION, type SampleEdit } from '../../../tests/content/support/sample-scenario.ts';
import { missionWrong } from './mission-wrong.ts';

const check = (...edits: readonly SampleEdit[]) =>
  missionWrong.check(parsedScenario(...edits), sampleExam());

describe('mission-wrong', () => {
  it('accepts an attempt that gets a flow wrong', () => {
    expect(check()).toEqual([]);
  });

  it('refuses an attempt that reaches the goal', () => {
    expect(check(['missions/01-close.md', '## Solution', '## Wrong: a good one'])).toEqual([
      expect.objectContaining({
        file: SAMPLE_MISSION,
        line: 26,
        found: '"a good one" gets all of them right',
      }),
    ]);
  });

  it('wants an attempt', () => {
    expect(check(['missions/01-close.md', /## Wrong[^]*/, ''])).toEqual([
      expect.objectContaining({ file: SAMPLE_MISSION, found: 'none' }),
    ]);
  });
});
