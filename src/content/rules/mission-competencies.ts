import type { Exam } from '../exam/compile-exam.ts';
import type { Located } from '../scenario/parsed-scenario.ts';
import type { FileFinding, ScenarioRule } from './rule.ts';

/**
 * A solved mission counts for competencies of the curriculum, and exercises points of it, where `exam.md` lists
 * them.
 */
export const missionCompetencies: ScenarioRule = {
  name: 'mission-competencies',
  severity: 'error',
  check: ({ file, points, missions }, exam) => {
    const all = exam.domains.flatMap(({ competencies }) => competencies);
    return [
      ...unknownPoints(file, points, all.flatMap((competency) => competency.points)),
      ...missions.flatMap((mission) => {
        const named = all.filter(({ key }) =>
          mission.competencies.some(({ value }) => value === key),
        );
        return [
          ...unknownCompetencies(mission.file, mission.competencies, exam),
          ...unknownPoints(mission.file, mission.points, named.flatMap(({ points }) => points)),
        ];
      }),
    ];
  },
};

function unknownCompetencies(
  file: string,
  names: readonly Located<string>[],
  exam: Exam,
): FileFinding[] {
  const known = exam.domains.flatMap(({ competencies }) =>
    competencies.map(({ key }): string => key),
  );
  return names
    .filter(({ value }) => !known.includes(value))
    .map(({ value, line }) => ({
      file,
      line,
      expected: 'a competency of exam.md with its domain',
      found: value,
      fix: 'write it like network-policy/rule-structure',
    }));
}

function unknownPoints(
  file: string,
  points: readonly Located<string>[],
  known: readonly string[],
): FileFinding[] {
  if (known.length === 0) return [];
  return points
    .filter(({ value }) => !known.includes(value))
    .map(({ value, line }) => ({
      file,
      line,
      expected: 'a point of one of its competencies',
      found: value,
      fix: 'correct the point, or add the competency that it belongs to',
    }));
}
