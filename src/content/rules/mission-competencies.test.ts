import { describe, expect, it } from 'vitest';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { parsedScenario, SAMPLE_MISSION, type SampleEdit } from '../../../tests/content/support/sample-scenario.ts';
import { missionCompetencies } from './mission-competencies.ts';

const exam = sampleExam((text) =>
  text.replace('title: Services }', 'title: Services, points: TR-1..TR-2, confusions: 1 }'),
);
const check = (...edits: readonly SampleEdit[]) =>
  missionCompetencies.check(parsedScenario(...edits), exam);

describe('mission-competencies', () => {
  it('accepts competencies of the exam and points of theirs', () => {
    expect(check()).toEqual([]);
  });

  it('refuses a competency that the exam does not have', () => {
    expect(check(['missions/01-close.md', 'traffic/services', 'traffic/service'])).toEqual([
      expect.objectContaining({ file: SAMPLE_MISSION, line: 5, found: 'traffic/service' }),
    ]);
  });

  it('refuses a point of no competency of the mission, and an unknown one of the scenario', () => {
    expect(
      check(
        ['missions/01-close.md', 'TR-1, services-X1', 'TR-1, volumes-X1'],
        ['scenario.md', 'TR-1', 'TR-99'],
      ),
    ).toEqual([
      expect.objectContaining({ file: 'scenarios/first/scenario.md', line: 5, found: 'TR-99' }),
      expect.objectContaining({ file: SAMPLE_MISSION, line: 6, found: 'volumes-X1' }),
    ]);
  });

  it('leaves points alone where the exam lists none', () => {
    expect(missionCompetencies.check(parsedScenario(), sampleExam())).toEqual([]);
  });
});
