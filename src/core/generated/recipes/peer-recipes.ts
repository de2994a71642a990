import type { Flow } from '../../policy/flow.ts';
import {
  emptyItemAllowsAll,
  emptyListIsAnyone,
  emptySelectorIsAnyone,
} from '../misconceptions/empty-things.ts';
import {
  cidrMatchesPods,
  clusterIsNamespace,
  notInNeedsKey,
  peersReachAllNamespaces,
  worldIsEverybody,
} from '../misconceptions/peers.ts';
import {
  bothDirectionsDenied,
  peersOrPorts,
  policyClosesNamespace,
  portsAllowPing,
} from '../misconceptions/rules.ts';
import { repliesNeedRule } from '../misconceptions/order-and-sides.ts';
import { onceIn, pick } from '../pick.ts';
import { documents, peers, policyText, toPorts, words, type Lines } from '../policy-text.ts';
import { connection, endOf, type Scene } from '../scene.ts';
import type { Recipe } from '../scenario.ts';
import { topics } from '../topics.ts';

function ping(from: Scene['client'], to: Scene['server']): Flow {
  return { from: endOf(from), to: endOf(to), port: 8, protocol: 'ICMP' };
}

function fromOutside({ outside, server }: Scene, port: number): Flow {
  return {
    from: { kind: 'external', name: outside.name },
    to: endOf(server),
    port,
    protocol: 'TCP',
  };
}

/** One peer by label, one port. */
export const localPeer: Recipe = (scene) => {
  const { server, client, third, twin, home, port, otherPort } = scene;
  return {
    scene,
    policies: policyText({
      name: `${server.name}-callers`,
      namespace: home,
      subject: server.labels,
      sections: { ingress: [[...peers('fromEndpoints', client.labels), ...toPorts(port)]] },
    }),
    flows: [
      connection(client, server, port),
      connection(twin, server, port),
      connection(client, server, otherPort),
      connection(third, server, port),
      connection(third, client, port),
      connection(server, third, otherPort),
      ping(client, server),
    ],
    misconceptions: [
      peersReachAllNamespaces,
      peersOrPorts,
      portsAllowPing,
      policyClosesNamespace,
      bothDirectionsDenied,
    ],
    topic: topics.bothEnds,
  };
};

/** Two items, one of them with a list of two peers. */
export const twoItems: Recipe = (scene) => {
  const { server, client, third, twin, home, port, otherPort } = scene;
  return {
    scene,
    policies: policyText({
      name: `${server.name}-inbound`,
      namespace: home,
      subject: server.labels,
      sections: {
        ingress: [
          [...peers('fromEndpoints', client.labels), ...toPorts(port)],
          [...peers('fromEndpoints', third.labels), ...toPorts(otherPort)],
        ],
      },
    }),
    flows: [
      connection(client, server, port),
      connection(third, server, otherPort),
      connection(client, server, otherPort),
      connection(third, server, port),
      connection(twin, server, port),
      connection(client, third, port),
      ping(third, server),
    ],
    misconceptions: [peersOrPorts, peersReachAllNamespaces, portsAllowPing, policyClosesNamespace],
    topic: topics.itemLogic,
  };
};

/** An empty item, an empty list or an empty selector beside a rule that admits somebody. */
export const emptyThings: Recipe = (scene, rng) => {
  const { server, client, third, twin, stranger, home, port, otherPort } = scene;
  const open: readonly [Lines, ...Lines[]] = [
    [],
    [...peers('fromEndpoints'), ...toPorts(otherPort)],
    [...peers('fromEndpoints', {}), ...toPorts(otherPort)],
  ];
  return {
    scene,
    policies: documents(
      policyText({
        name: `${server.name}-base`,
        namespace: home,
        subject: onceIn(2, rng) ? server.labels : {},
        sections: { ingress: [pick(open, rng)] },
      }),
      policyText({
        name: `${client.name}-to-${server.name}`,
        namespace: home,
        subject: server.labels,
        sections: { ingress: [[...peers('fromEndpoints', client.labels), ...toPorts(port)]] },
      }),
    ),
    flows: [
      connection(client, server, port),
      connection(third, server, otherPort),
      connection(stranger, server, otherPort),
      connection(third, server, port),
      connection(twin, server, port),
      connection(server, stranger, port),
      connection(client, third, port),
      fromOutside(scene, otherPort),
    ],
    misconceptions: [
      emptyItemAllowsAll,
      emptyListIsAnyone,
      emptySelectorIsAnyone,
      peersReachAllNamespaces,
      bothDirectionsDenied,
    ],
    topic: topics.emptyThings,
  };
};

/** Everybody but one label; a pod lacks the label. */
export const notIn: Recipe = (drawn) => {
  const third = { ...drawn.third, labels: { tier: 'back' } };
  const pods = drawn.cluster.pods.map((pod) => (pod === drawn.third ? third : pod));
  const scene: Scene = { ...drawn, third, cluster: { ...drawn.cluster, pods } };
  const { server, client, twin, stranger, home, key, port, otherPort } = scene;
  return {
    scene,
    policies: policyText({
      name: `${server.name}-callers`,
      namespace: home,
      subject: server.labels,
      sections: {
        ingress: [
          [
            'fromEndpoints:',
            '- matchExpressions:',
            `  - key: ${key}`,
            '    operator: NotIn',
            '    values:',
            `    - ${client.name}`,
            ...toPorts(port),
          ],
        ],
      },
    }),
    flows: [
      connection(third, server, port),
      connection(client, server, port),
      connection(stranger, server, port),
      connection(twin, server, port),
      connection(third, server, otherPort),
      connection(client, server, otherPort),
      connection(server, stranger, otherPort),
      ping(third, server),
    ],
    misconceptions: [
      notInNeedsKey,
      peersReachAllNamespaces,
      peersOrPorts,
      portsAllowPing,
      bothDirectionsDenied,
    ],
    topic: topics.bothEnds,
  };
};

/** An entity as the peer. */
export const entityPeer: Recipe = (scene, rng) => {
  const { server, client, third, stranger, home, port, otherPort } = scene;
  const entity = pick(['cluster', 'world'], rng);
  return {
    scene,
    policies: policyText({
      name: `${server.name}-${entity}`,
      namespace: home,
      subject: server.labels,
      sections: { ingress: [[...words('fromEntities', entity), ...toPorts(port)]] },
    }),
    flows: [
      connection(client, server, port),
      connection(stranger, server, port),
      fromOutside(scene, port),
      fromOutside(scene, otherPort),
      connection(stranger, server, otherPort),
      connection(server, third, port),
      connection(third, client, port),
      ping(stranger, server),
    ],
    misconceptions: [
      clusterIsNamespace,
      worldIsEverybody,
      peersOrPorts,
      portsAllowPing,
      bothDirectionsDenied,
      policyClosesNamespace,
    ],
    topic: topics.entities,
  };
};

/** Prefixes on egress, one of which holds addresses of pods. */
export const prefixes: Recipe = (scene) => {
  const { server, client, third, stranger, home, port, outside } = scene;
  const podRange = `${client.ip.split('.').slice(0, 2).join('.')}.0.0/16`;
  const range = '203.0.113.0/24';
  const out = (to: number): Flow => ({
    from: endOf(client),
    to: { kind: 'external', name: outside.name },
    port: to,
    protocol: 'TCP',
  });
  return {
    scene,
    policies: policyText({
      name: `${client.name}-egress`,
      namespace: home,
      subject: client.labels,
      sections: { egress: [[...words('toCIDR', podRange, range), ...toPorts(port)]] },
    }),
    flows: [
      out(port),
      out(443),
      connection(client, server, port),
      connection(client, stranger, port),
      connection(server, client, port),
      connection(third, server, port),
      { ...out(8), protocol: 'ICMP' },
    ],
    misconceptions: [
      cidrMatchesPods,
      peersOrPorts,
      portsAllowPing,
      bothDirectionsDenied,
      repliesNeedRule,
      policyClosesNamespace,
    ],
    topic: topics.addresses,
    showsAddresses: true,
  };
};
