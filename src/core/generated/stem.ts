import { text, yaml, type Block } from './draft.ts';
import { nameOf } from './scene.ts';
import type { Scenario } from './scenario.ts';

/** Who is there and what holds: the table of pods, the policies, and the question last. */
export function questionOn(scenario: Scenario, question: string): readonly Block[] {
  const { scene, policies, remark, showsAddresses } = scenario;
  const several = policies.includes('\n---\n');
  const rows = scene.cluster.pods.map((pod) => [
    `\`${nameOf(pod)}\``,
    `\`${Object.entries(pod.labels)
      .map(([key, value]) => `${key}=${value}`)
      .join(',')}\``,
    ...(showsAddresses ? [`\`${pod.ip}\``] : []),
  ]);
  const { name, ip } = scene.outside;
  const outside = usesOutside(scenario) ? [[`\`${name}\``, 'outside', `\`${ip}\``]] : [];
  const everybody = [...rows, ...outside.map((row) => row.slice(0, showsAddresses ? 3 : 2))];
  return [
    text(
      `These are the ends in a cluster with Cilium in its default mode.${remark === undefined ? '' : ` ${remark}`}`,
    ),
    {
      kind: 'table',
      head: ['End', 'Labels', ...(showsAddresses ? ['Address'] : [])],
      rows: everybody,
    },
    text(several ? 'These are all policies:' : 'This is the only policy:'),
    yaml(policies),
    text(question),
  ];
}

function usesOutside({ flows }: Scenario): boolean {
  return flows.some(({ from, to }) => from.kind === 'external' || to.kind === 'external');
}
