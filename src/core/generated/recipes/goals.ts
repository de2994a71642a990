import type { Labels } from '../../policy/cluster.ts';
import type { Flow } from '../../policy/flow.ts';
import { emptyListIsAnyone } from '../misconceptions/empty-things.ts';
import type { Misconception } from '../misconceptions/misconception.ts';
import {
  cidrMatchesPods,
  clusterIsNamespace,
  emptyListIsLocal,
  itemsMustAllMatch,
  missingPeersAreLocal,
  peersReachAllNamespaces,
  selectorsMustAllMatch,
} from '../misconceptions/peers.ts';
import type { Topic } from '../draft.ts';
import { peers, toPorts, words, type Lines } from '../policy-text.ts';
import { connection, endOf, type Scene } from '../scene.ts';
import { topics } from '../topics.ts';

/** Something that a policy is to achieve, and ways to write it, of which some fail. */
export interface Goal {
  /** What is wanted, as a sentence. */
  readonly words: string;
  /** The flows that have to pass; all others of `goalFlows` must not. */
  readonly wanted: readonly Flow[];
  /** Items of an `ingress` section. */
  readonly ways: readonly (readonly Lines[])[];
  readonly misconceptions: readonly Misconception[];
  readonly topic: Topic;
}

export type GoalRecipe = (scene: Scene) => Goal;

const namespaceLabel = 'k8s:io.kubernetes.pod.namespace';

/** One selector that wants these labels, written the long way. */
function peersByExpressions(labels: Labels): Lines {
  return [
    'fromEndpoints:',
    '- matchExpressions:',
    ...Object.entries(labels).flatMap(([key, value]) => [
      `  - key: ${key}`,
      '    operator: In',
      `    values: [${value}]`,
    ]),
  ];
}

/** Who may want to reach the server. */
export function goalFlows(scene: Scene): readonly Flow[] {
  const { server, client, third, twin, stranger, port, otherPort, outside } = scene;
  return [
    connection(client, server, port),
    connection(client, server, otherPort),
    connection(third, server, port),
    connection(third, server, otherPort),
    connection(twin, server, port),
    connection(twin, server, otherPort),
    connection(stranger, server, port),
    connection(stranger, server, otherPort),
    { from: { kind: 'external', name: outside.name }, to: endOf(server), port, protocol: 'TCP' },
  ];
}

const oneApp: GoalRecipe = (scene) => {
  const { server, client, home, port } = scene;
  const inHome = { [namespaceLabel]: home };
  return {
    words: `Pods of \`${client.name}\` in namespace \`${home}\` shall reach \`${server.name}\` on TCP port ${port}; no other traffic shall get in.`,
    wanted: [connection(client, server, port)],
    ways: [
      [[...peers('fromEndpoints', client.labels), ...toPorts(port)]],
      [[...peers('fromEndpoints', { ...inHome, ...client.labels }), ...toPorts(port)]],
      [[...peersByExpressions(client.labels), ...toPorts(port)]],
      [[...peersByExpressions({ ...inHome, ...client.labels }), ...toPorts(port)]],
      [[...peers('fromEndpoints', client.labels)], [...toPorts(port)]],
      [[...peersByExpressions(client.labels)], [...toPorts(port)]],
      [[...peers('fromEndpoints', inHome, client.labels), ...toPorts(port)]],
      [[...words('fromCIDR', `${client.ip}/32`), ...toPorts(port)]],
    ],
    misconceptions: [itemsMustAllMatch, selectorsMustAllMatch, cidrMatchesPods],
    topic: topics.itemLogic,
  };
};

const foreignApp: GoalRecipe = (scene) => {
  const { server, twin, away, port } = scene;
  const inAway = { [namespaceLabel]: away };
  return {
    words: `Pods of \`${twin.name}\` in namespace \`${away}\` shall reach \`${server.name}\` on TCP port ${port}; no other traffic shall get in.`,
    wanted: [connection(twin, server, port)],
    ways: [
      [[...peers('fromEndpoints', { ...inAway, ...twin.labels }), ...toPorts(port)]],
      [[...peersByExpressions({ ...inAway, ...twin.labels }), ...toPorts(port)]],
      [[...peers('fromEndpoints', inAway, twin.labels), ...toPorts(port)]],
      [
        [...peers('fromEndpoints', inAway), ...toPorts(port)],
        [...peers('fromEndpoints', twin.labels), ...toPorts(port)],
      ],
      [[...peers('fromEndpoints', { ...inAway, ...twin.labels })], [...toPorts(port)]],
      [[...words('fromCIDR', `${twin.ip}/32`), ...toPorts(port)]],
    ],
    misconceptions: [selectorsMustAllMatch, itemsMustAllMatch, cidrMatchesPods],
    topic: topics.bothEnds,
  };
};

const wholeNamespace: GoalRecipe = (scene) => {
  const { server, client, third, home, port } = scene;
  return {
    words: `All pods of namespace \`${home}\` shall reach \`${server.name}\` on TCP port ${port}; no other traffic shall get in.`,
    wanted: [connection(client, server, port), connection(third, server, port)],
    ways: [
      [[...peers('fromEndpoints', {}), ...toPorts(port)]],
      [[...peers('fromEndpoints', { [namespaceLabel]: home }), ...toPorts(port)]],
      [[...peersByExpressions({ [namespaceLabel]: home }), ...toPorts(port)]],
      [[...toPorts(port)]],
      [[...peers('fromEndpoints'), ...toPorts(port)]],
      [[...words('fromEntities', 'cluster'), ...toPorts(port)]],
      [[...peers('fromEndpoints', {})], [...toPorts(port)]],
    ],
    misconceptions: [
      missingPeersAreLocal,
      emptyListIsLocal,
      clusterIsNamespace,
      itemsMustAllMatch,
      emptyListIsAnyone,
      peersReachAllNamespaces,
    ],
    topic: topics.emptyThings,
  };
};

export const goalRecipes: readonly [GoalRecipe, ...GoalRecipe[]] = [
  oneApp,
  foreignApp,
  wholeNamespace,
];
