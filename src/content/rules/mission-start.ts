import { errorsOf, wrongFlows } from '../scenario/wrong-flows.ts';
import type { ScenarioRule } from './rule.ts';

/** A mission starts with something to do that its learner can see. */
export const missionStart: ScenarioRule = {
  name: 'mission-start',
  severity: 'error',
  check: (scenario) =>
    scenario.missions.flatMap(({ file, start = scenario.policies, visible }) => {
      if (errorsOf(start).length > 0) return [];
      if (wrongFlows(scenario, start, visible).length > 0) return [];
      return [
        {
          file,
          line: start.file === file ? start.line : 1,
          expected: 'a text to start with under which a visible flow is wrong',
          found: 'a text under which every visible flow is right',
          fix: 'start with another text, or show a flow that is wrong at first',
        },
      ];
    }),
};
