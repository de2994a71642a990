import { errorsOf, flowWords, verdictWords, wrongFlows } from '../scenario/wrong-flows.ts';
import type { ScenarioRule } from './rule.ts';

/** Every solution of a mission gives every flow what is wanted, as the engine says. */
export const missionSolutions: ScenarioRule = {
  name: 'mission-solutions',
  severity: 'error',
  check: (scenario) =>
    scenario.missions.flatMap(({ file, solutions, visible, hidden }) => {
      if (solutions.length === 0) {
        return [
          {
            file,
            line: 1,
            expected: 'a section "## Solution" with a yaml fence',
            found: 'none',
            fix: 'write at least one answer that reaches the goal',
          },
        ];
      }
      // Another rule reports what Cilium would refuse; its flows would only repeat that.
      return solutions
        .filter((solution) => errorsOf(solution).length === 0)
        .flatMap((solution) =>
          wrongFlows(scenario, solution, [...visible, ...hidden]).map((wrong) => ({
            file,
            line: solution.line,
            expected: `${wrong.flow.wanted} for ${flowWords(wrong.flow.flow)} (line ${wrong.flow.line})`,
            found: verdictWords(wrong),
            fix: 'correct the solution, or what the flow is to get',
          })),
        );
    }),
};
