import { describe, expect, it } from 'vitest';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { parsedScenario, SAMPLE_MISSION, type SampleEdit } from '../../../tests/content/support/sample-scenario.ts';
import { flowEnds } from './flow-ends.ts';

const check = (...edits: readonly SampleEdit[]) =>
  flowEnds.check(parsedScenario(...edits), sampleExam());

describe('flow-ends', () => {
  it('accepts flows between ends of the cluster', () => {
    expect(check(['flows.yaml', 'default/guest', 'external:api.example.com'])).toEqual([]);
  });

  it('refuses a pod that is not there, in the flows of the scenario and of a mission', () => {
    expect(
      check(
        ['flows.yaml', 'default/guest', 'default/gust'],
        ['missions/01-close.md', 'default/guest', 'node:third'],
      ),
    ).toEqual([
      expect.objectContaining({ file: 'scenarios/first/flows.yaml', line: 2, found: expect.stringContaining('default/gust') }),
      expect.objectContaining({ file: SAMPLE_MISSION, line: 9, found: expect.stringContaining('node:third') }),
    ]);
  });

  it('refuses a port that a service does not have', () => {
    expect(check(['flows.yaml', 'port: 8000', 'port: 80'])).toEqual([
      expect.objectContaining({ line: 1, found: expect.stringContaining('no backend for port 80') }),
    ]);
  });
});
