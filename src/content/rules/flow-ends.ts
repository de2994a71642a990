import { flowProblem, flowWords } from '../scenario/wrong-flows.ts';
import type { ScenarioRule } from './rule.ts';

/** A flow to nowhere says nothing about policies: to a pod that is not there, or a service without a backend. */
export const flowEnds: ScenarioRule = {
  name: 'flow-ends',
  severity: 'error',
  check: ({ cluster, flows, missions }) =>
    [...flows, ...missions.flatMap(({ visible, hidden }) => [...visible, ...hidden])].flatMap(
      ({ file, line, flow }) => {
        const problem = flowProblem(cluster, flow);
        if (problem === undefined) return [];
        return [
          {
            file,
            line,
            expected: 'a flow between ends of cluster.yaml',
            found: `${flowWords(flow)}. ${problem}`,
            fix: 'correct the flow, or add the missing end to cluster.yaml',
          },
        ];
      },
    ),
};
