import type { Flow } from '../../policy/flow.ts';
import { peers, policyText, toPorts, words, type Lines, type PolicyParts } from '../policy-text.ts';
import { connection, endOf, type Scene } from '../scene.ts';

/** A NetworkPolicy and a CiliumNetworkPolicy that look as if they said the same. */
export interface Pair {
  readonly kubernetes: string;
  readonly cilium: string;
  /** Why they differ: a full sentence. */
  readonly difference: string;
}

export type PairRecipe = (scene: Scene) => Pair;

function pairOf(
  { server, home }: Scene,
  kubernetes: Pick<PolicyParts, 'sections' | 'specLines'>,
  cilium: PolicyParts['sections'],
  difference: string,
): Pair {
  const common = { name: `${server.name}-in`, namespace: home, subject: server.labels };
  return {
    kubernetes: policyText({ ...common, ...kubernetes, kind: 'NetworkPolicy' }),
    cilium: policyText({ ...common, sections: cilium }),
    difference,
  };
}

function fromPods({ client }: Scene): Lines {
  const [[key = '', value = ''] = []] = Object.entries(client.labels);
  return ['from:', '- podSelector:', '    matchLabels:', `      ${key}: ${value}`];
}

const plainPort = ({ port }: Scene): Lines => ['ports:', `- port: ${port}`];

const withoutProtocol: PairRecipe = (scene) =>
  pairOf(
    scene,
    { sections: { ingress: [[...fromPods(scene), ...plainPort(scene)]] } },
    {
      ingress: [
        [
          ...peers('fromEndpoints', scene.client.labels),
          'toPorts:',
          '- ports:',
          `  - port: "${scene.port}"`,
        ],
      ],
    },
    'Without `protocol` a NetworkPolicy means TCP, and a CiliumNetworkPolicy TCP, UDP and SCTP.',
  );

const allNamespaces: PairRecipe = (scene) =>
  pairOf(
    scene,
    {
      sections: {
        ingress: [
          [
            'from:',
            '- namespaceSelector: {}',
            ...fromPods(scene)
              .slice(1)
              .map((line) => line.replace('- ', '  ')),
            ...plainPort(scene),
          ],
        ],
      },
    },
    { ingress: [[...peers('fromEndpoints', scene.client.labels), ...toPorts(scene.port)]] },
    '`namespaceSelector: {}` reaches all namespaces, and a peer selector of a CiliumNetworkPolicy that names no namespace stays in its own.',
  );

const emptyRule: PairRecipe = (scene) =>
  pairOf(
    scene,
    { sections: { ingress: [[]] } },
    { ingress: [[]] },
    'An empty rule admits everybody in a NetworkPolicy, and an empty item nobody in a CiliumNetworkPolicy.',
  );

const emptyList: PairRecipe = (scene) =>
  pairOf(
    scene,
    { sections: { ingress: [['from: []', ...plainPort(scene)]] } },
    { ingress: [[...peers('fromEndpoints'), ...toPorts(scene.port)]] },
    'An empty `from` sets no condition in a NetworkPolicy, and an empty `fromEndpoints` names nobody.',
  );

const everyAddress: PairRecipe = (scene) =>
  pairOf(
    scene,
    {
      sections: {
        ingress: [['from:', '- ipBlock:', '    cidr: 0.0.0.0/0', ...plainPort(scene)]],
      },
    },
    { ingress: [[...words('fromEntities', 'all'), ...toPorts(scene.port)]] },
    'With Cilium an `ipBlock` matches no pod, whatever its range, and the entity `all` holds pods as well.',
  );

const bothTypes: PairRecipe = (scene) =>
  pairOf(
    scene,
    {
      specLines: ['policyTypes:', '- Ingress', '- Egress'],
      sections: { ingress: [[...fromPods(scene), ...plainPort(scene)]] },
    },
    { ingress: [[...peers('fromEndpoints', scene.client.labels), ...toPorts(scene.port)]] },
    '`policyTypes` closes egress without any rule for it, and a CiliumNetworkPolicy closes only directions that it has a section for.',
  );

export const pairRecipes: readonly [PairRecipe, ...PairRecipe[]] = [
  withoutProtocol,
  allNamespaces,
  emptyRule,
  emptyList,
  everyAddress,
  bothTypes,
];

/** Flows on which such pairs may differ, or seem to. */
export function pairFlows(scene: Scene): readonly Flow[] {
  const { server, client, third, twin, stranger, port, otherPort, outside } = scene;
  return [
    connection(client, server, port),
    { ...connection(client, server, port), protocol: 'UDP' },
    { ...connection(third, server, port), protocol: 'UDP' },
    connection(twin, server, port),
    connection(third, server, port),
    connection(stranger, server, otherPort),
    connection(client, server, otherPort),
    connection(server, third, port),
    connection(server, stranger, otherPort),
    connection(third, client, port),
    { from: endOf(client), to: endOf(server), port: 8, protocol: 'ICMP' },
    { from: { kind: 'external', name: outside.name }, to: endOf(server), port, protocol: 'TCP' },
  ];
}
