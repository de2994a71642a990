import { wrongFlows } from '../scenario/wrong-flows.ts';
import type { ScenarioRule } from './rule.ts';

/** The flows of a mission tell its answers from those that a misconception leads to. */
export const missionWrong: ScenarioRule = {
  name: 'mission-wrong',
  severity: 'error',
  check: (scenario) =>
    scenario.missions.flatMap(({ file, wrong, visible, hidden }) => {
      if (wrong.length === 0) {
        return [
          {
            file,
            line: 1,
            expected: 'a section "## Wrong: <misconception>" with a yaml fence',
            found: 'none',
            fix: 'write at least one attempt that a learner would make and that must fail',
          },
        ];
      }
      return wrong
        .filter((attempt) => wrongFlows(scenario, attempt, [...visible, ...hidden]).length === 0)
        .map(({ line, misconception }) => ({
          file,
          line,
          expected: 'an attempt that gets at least one flow wrong',
          found: `"${misconception}" gets all of them right`,
          fix: 'add a flow that it gets wrong, or move it to the solutions',
        }));
    }),
};
