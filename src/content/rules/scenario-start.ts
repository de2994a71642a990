import { flowWords, verdictWords, wrongFlows } from '../scenario/wrong-flows.ts';
import type { ScenarioRule } from './rule.ts';

/** What a scenario shows at first is what the engine says. */
export const scenarioStart: ScenarioRule = {
  name: 'scenario-start',
  severity: 'error',
  check: (scenario) =>
    wrongFlows(scenario, scenario.policies, scenario.flows).map((wrong) => ({
      file: wrong.flow.file,
      line: wrong.flow.line,
      expected: `${wrong.flow.wanted} for ${flowWords(wrong.flow.flow)}`,
      found: verdictWords(wrong),
      fix: 'correct the expected verdict, the flow, or policies.yaml',
    })),
};
