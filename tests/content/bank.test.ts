import { describe, expect, it } from 'vitest';
import { gradeMission } from '../../src/core/lab/grade-mission.ts';
import { decide } from '../../src/core/policy/decide.ts';
import { parsePolicies } from '../../src/core/policy/parse-policies.ts';
import { compileContent } from '../../src/content/compile-content.ts';
import { formatProblem } from '../../src/content/problem.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';

describe('the content of this repository', () => {
  const result = compileContent(readContentFolder('content'));

  it('compiles without a problem, apart from an audit that is not done yet', () => {
    const problems = result.ok ? result.value.warnings : result.problem;
    const left = problems.filter(({ rule }) => rule !== 'audited');
    expect(left.map((problem) => formatProblem(problem, 'content'))).toEqual([]);
  });

  it('has a note with sections and at least five items for every competency', () => {
    const thin = (result.ok ? result.value.competencies : []).filter(
      ({ note, items }) => (note?.note.sections.length ?? 0) < 4 || items.length < 5,
    );
    expect(thin.map(({ key }) => key)).toEqual([]);
  });

  it('has no id twice in all its figures', () => {
    const text = JSON.stringify(result.ok ? result.value.competencies : []);
    const ids = [...text.matchAll(/"id":"([^"]+-(?:title|desc))"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('has missions of the lab that take every solution and refuse the start and every wrong attempt', () => {
    const missions = (result.ok ? result.value.scenarios : []).flatMap(({ scenario, markdown }) =>
      scenario.missions.map((mission, at) => ({
        mission,
        isSolvedBy: (text: string) => gradeMission(mission, scenario, parsePolicies(text), decide).isSolved,
        start: mission.start ?? scenario.policies,
        wrong: markdown.missions[at]?.wrong ?? [],
      })),
    );
    expect(missions.length).toBeGreaterThanOrEqual(14);
    for (const { mission, isSolvedBy, start, wrong } of missions) {
      expect(mission.solutions.filter((text) => !isSolvedBy(text)), mission.id).toEqual([]);
      expect(wrong.filter(({ policies }) => isSolvedBy(policies)), mission.id).toEqual([]);
      expect(isSolvedBy(start), mission.id).toBe(false);
    }
  });
});
