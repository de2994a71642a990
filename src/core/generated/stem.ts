import { text, yaml, type Block } from './draft.ts';
import { nameOf } from './scene.ts';
import type { Scenario } from './scenario.ts';

/** Who is there and what holds: the table of ends, the policies, and the question last. */
export function questionOn(scenario: Scenario, question: string): readonly Block[] {
  const { policies, remark } = scenario;
  const several = policies.includes('\n---\n');
  return [
    text(
      `These are the ends in a cluster with Cilium in its default mode.${remark === undefined ? '' : ` ${remark}`}`,
    ),
    endsOf(scenario),
    text(several ? 'These are all policies:' : 'This is the only policy:'),
    yaml(policies),
    text(question),
  ];
}

/** The pods, and the outside if a flow has to do with it. */
export function endsOf({
  scene,
  flows,
  showsAddresses,
}: Pick<Scenario, 'scene' | 'flows' | 'showsAddresses'>): Block {
  const { name, ip } = scene.outside;
  const pods = scene.cluster.pods.map((pod) => {
    const labels = Object.entries(pod.labels).map(([key, value]) => `${key}=${value}`);
    return [`\`${nameOf(pod)}\``, `\`${labels.join(',')}\``, `\`${pod.ip}\``];
  });
  const outside = usesOutside(flows) ? [[`\`${name}\``, 'outside', `\`${ip}\``]] : [];
  const columns = showsAddresses ? 3 : 2;
  return {
    kind: 'table',
    head: ['End', 'Labels', 'Address'].slice(0, columns),
    rows: [...pods, ...outside].map((row) => row.slice(0, columns)),
  };
}

function usesOutside(flows: Scenario['flows']): boolean {
  return flows.some(({ from, to }) => from.kind === 'external' || to.kind === 'external');
}
