import type { Labels } from '../../policy/cluster.ts';
import type { Flow } from '../../policy/flow.ts';
import type { Misconception } from '../misconceptions/misconception.ts';
import {
  cidrMatchesPods,
  clusterIsNamespace,
  emptyListIsLocal,
  itemsMustAllMatch,
  missingPeersAreLocal,
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
  /** Ways that meet it, each the items of an `ingress` section; the engine proves it of those that are shown. */
  readonly right: readonly (readonly Lines[])[];
  /** Ways that do not, likewise. */
  readonly wrong: readonly (readonly Lines[])[];
  readonly misconceptions: readonly Misconception[];
  readonly topic: Topic;
}

export type GoalRecipe = (scene: Scene) => Goal;

const namespaceLabel = 'k8s:io.kubernetes.pod.namespace';

/** Selectors written the long way. */
function peersByExpressions(...selectors: readonly Labels[]): Lines {
  return [
    'fromEndpoints:',
    ...selectors.flatMap((labels) => [
      '- matchExpressions:',
      ...Object.entries(labels).flatMap(([key, value]) => [
        `  - key: ${key}`,
        '    operator: In',
        `    values: [${value}]`,
      ]),
    ]),
  ];
}

/** One selector that wants these labels, the first written short and the others long. */
function peerInBothForms(labels: Labels): Lines {
  const [[key = '', value = ''] = [], ...others] = Object.entries(labels);
  const [, , ...expressions] = peersByExpressions(Object.fromEntries(others));
  return [...peers('fromEndpoints', { [key]: value }), '  matchExpressions:', ...expressions];
}

/** The same peers in every form that a selector has. */
function forms(...selectors: readonly Labels[]): readonly Lines[] {
  const [only] = selectors;
  const mixed =
    only && selectors.length === 1 && Object.keys(only).length > 1 ? [peerInBothForms(only)] : [];
  return [peers('fromEndpoints', ...selectors), peersByExpressions(...selectors), ...mixed];
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
  const onPort = toPorts(port);
  return {
    words: `Pods of \`${client.name}\` in namespace \`${home}\` shall reach \`${server.name}\` on TCP port ${port}; no other traffic shall get in.`,
    wanted: [connection(client, server, port)],
    right: [...forms(client.labels), ...forms({ ...client.labels, ...inHome })].map((from) => [
      [...from, ...onPort],
    ]),
    wrong: [
      ...forms(client.labels).map((from) => [from, onPort]),
      ...forms({ ...client.labels, ...inHome }).map((from) => [from, onPort]),
      ...forms(inHome, client.labels).map((from) => [[...from, ...onPort]]),
      [
        [...peers('fromEndpoints', inHome), ...onPort],
        [...peers('fromEndpoints', client.labels), ...onPort],
      ],
      [[...words('fromCIDR', `${client.ip}/32`), ...onPort]],
    ],
    misconceptions: [itemsMustAllMatch, selectorsMustAllMatch, cidrMatchesPods],
    topic: topics.itemLogic,
  };
};

const foreignApp: GoalRecipe = (scene) => {
  const { server, twin, away, port } = scene;
  const inAway = { [namespaceLabel]: away };
  const onPort = toPorts(port);
  return {
    words: `Pods of \`${twin.name}\` in namespace \`${away}\` shall reach \`${server.name}\` on TCP port ${port}; no other traffic shall get in.`,
    wanted: [connection(twin, server, port)],
    right: [...forms({ ...inAway, ...twin.labels }), ...forms({ ...twin.labels, ...inAway })].map(
      (from) => [[...from, ...onPort]],
    ),
    wrong: [
      ...forms(inAway, twin.labels).map((from) => [[...from, ...onPort]]),
      ...forms({ ...inAway, ...twin.labels }).map((from) => [from, onPort]),
      [
        [...peers('fromEndpoints', inAway), ...onPort],
        [...peers('fromEndpoints', twin.labels), ...onPort],
      ],
      [[...words('fromCIDR', `${twin.ip}/32`), ...onPort]],
    ],
    misconceptions: [selectorsMustAllMatch, itemsMustAllMatch, cidrMatchesPods],
    topic: topics.bothEnds,
  };
};

const wholeNamespace: GoalRecipe = (scene) => {
  const { server, client, third, home, port } = scene;
  const inHome = { [namespaceLabel]: home };
  const onPort = toPorts(port);
  return {
    words: `All pods of namespace \`${home}\` shall reach \`${server.name}\` on TCP port ${port}; no other traffic shall get in.`,
    wanted: [connection(client, server, port), connection(third, server, port)],
    right: [peers('fromEndpoints', {}), ...forms(inHome)].map((from) => [[...from, ...onPort]]),
    wrong: [
      [onPort],
      [[...peers('fromEndpoints'), ...onPort]],
      [[...words('fromEntities', 'cluster'), ...onPort]],
      [[...words('fromEntities', 'cluster', 'host'), ...onPort]],
      [peers('fromEndpoints', {}), onPort],
      ...forms(inHome).map((from) => [from, onPort]),
    ],
    misconceptions: [missingPeersAreLocal, emptyListIsLocal, clusterIsNamespace, itemsMustAllMatch],
    topic: topics.emptyThings,
  };
};

export const goalRecipes: readonly [GoalRecipe, ...GoalRecipe[]] = [
  oneApp,
  foreignApp,
  wholeNamespace,
];
