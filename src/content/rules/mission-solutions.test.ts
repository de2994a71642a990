import { describe, expect, it } from 'vitest';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { parsedScenario, SAMPLE_MISSION, type SampleEdit } from '../../../tests/content/support/sample-scenario.ts';
import { missionSolutions } from './mission-solutions.ts';

const check = (...edits: readonly SampleEdit[]) =>
  missionSolutions.check(parsedScenario(...edits), sampleExam());

describe('mission-solutions', () => {
  it('accepts a solution under which every flow is right', () => {
    expect(check()).toEqual([]);
  });

  it('names a visible and a hidden flow that a solution gets wrong', () => {
    expect(check(['missions/01-close.md', 'port: "80"', 'port: "443"'])).toEqual([
      expect.objectContaining({
        file: SAMPLE_MISSION,
        line: 26,
        expected: 'FORWARDED for default/client → default/server 80/TCP GET / (line 8)',
        found: expect.stringMatching(/^DROPPED: no rule for ingress of default\/server allows it; server spec\.ingress\[0\]: /),
      }),
      expect.objectContaining({
        expected: expect.stringContaining('(line 11)'),
        found: 'FORWARDED: allowed at ingress of default/server by server spec.ingress[0]',
      }),
    ]);
  });

  it('wants a solution', () => {
    expect(check(['missions/01-close.md', '## Solution', '## Wrong: another one'])).toEqual([
      expect.objectContaining({ file: SAMPLE_MISSION, found: 'none' }),
    ]);
  });
});
