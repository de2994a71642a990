import { describe, expect, it } from 'vitest';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { parsedScenario, SAMPLE_MISSION, type SampleEdit } from '../../../tests/content/support/sample-scenario.ts';
import { missionStart } from './mission-start.ts';

const check = (...edits: readonly SampleEdit[]) =>
  missionStart.check(parsedScenario(...edits), sampleExam());

describe('mission-start', () => {
  it('accepts a text under which a visible flow is wrong', () => {
    expect(check()).toEqual([]);
  });

  it('accepts a text that is to be mended', () => {
    expect(
      check(
        ['missions/01-close.md', 'want: DROPPED }', 'want: FORWARDED }'],
        ['policies.yaml', '# No policy yet.', 'kind: [\n'],
      ),
    ).toEqual([]);
  });

  it('refuses a mission whose visible flows are all right at first', () => {
    expect(check(['missions/01-close.md', 'want: DROPPED }', 'want: FORWARDED }'])).toEqual([
      expect.objectContaining({ file: SAMPLE_MISSION, line: 1 }),
    ]);
  });
});
