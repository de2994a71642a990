import {
  egressSuffices,
  firstPolicyWins,
  ingressSuffices,
  newestPolicyReplaces,
  repliesNeedRule,
} from '../misconceptions/order-and-sides.ts';
import { peersReachAllNamespaces } from '../misconceptions/peers.ts';
import {
  allowBeatsDeny,
  bothDirectionsDenied,
  peersOrPorts,
  policyClosesNamespace,
} from '../misconceptions/rules.ts';
import { onceIn } from '../pick.ts';
import { documents, peers, policyText, toPorts } from '../policy-text.ts';
import { connection } from '../scene.ts';
import type { Recipe } from '../scenario.ts';
import { topics } from '../topics.ts';

/** What the sender may send and what the receiver takes differ. */
export const twoSides: Recipe = (scene) => {
  const { server, client, third, twin, stranger, home, port, otherPort } = scene;
  return {
    scene,
    policies: documents(
      policyText({
        name: `${client.name}-egress`,
        namespace: home,
        subject: client.labels,
        sections: {
          egress: [[...peers('toEndpoints', server.labels, third.labels), ...toPorts(port)]],
        },
      }),
      policyText({
        name: `${server.name}-ingress`,
        namespace: home,
        subject: server.labels,
        sections: {
          ingress: [
            [...peers('fromEndpoints', client.labels), ...toPorts(otherPort)],
            [...peers('fromEndpoints', third.labels), ...toPorts(port)],
          ],
        },
      }),
    ),
    flows: [
      connection(client, server, port),
      connection(client, server, otherPort),
      connection(third, server, port),
      connection(client, third, port),
      connection(client, third, otherPort),
      connection(third, client, otherPort),
      connection(server, client, port),
      connection(twin, server, otherPort),
      connection(client, stranger, port),
    ],
    misconceptions: [
      egressSuffices,
      ingressSuffices,
      repliesNeedRule,
      bothDirectionsDenied,
      peersReachAllNamespaces,
      peersOrPorts,
    ],
    topic: topics.bothEnds,
  };
};

/** Two policies select the same pods. */
export const twoPolicies: Recipe = (scene, rng) => {
  const { server, client, third, twin, home, port, otherPort } = scene;
  return {
    scene,
    policies: documents(
      policyText({
        name: `${client.name}-access`,
        namespace: home,
        subject: server.labels,
        sections: { ingress: [[...peers('fromEndpoints', client.labels), ...toPorts(port)]] },
      }),
      policyText({
        name: `${third.name}-access`,
        namespace: home,
        subject: onceIn(2, rng) ? {} : server.labels,
        sections: { ingress: [[...peers('fromEndpoints', third.labels), ...toPorts(otherPort)]] },
      }),
    ),
    flows: [
      connection(client, server, port),
      connection(third, server, otherPort),
      connection(client, server, otherPort),
      connection(third, server, port),
      connection(twin, server, port),
      connection(server, client, port),
      connection(client, third, otherPort),
    ],
    misconceptions: [
      firstPolicyWins,
      newestPolicyReplaces,
      peersReachAllNamespaces,
      peersOrPorts,
      bothDirectionsDenied,
    ],
    topic: topics.onePool,
  };
};

/** Egress rules and nothing else. */
export const egressOnly: Recipe = (scene) => {
  const { server, client, third, stranger, home, port, otherPort } = scene;
  return {
    scene,
    policies: policyText({
      name: `${client.name}-outbound`,
      namespace: home,
      subject: client.labels,
      sections: { egress: [[...peers('toEndpoints', server.labels), ...toPorts(port)]] },
    }),
    flows: [
      connection(client, server, port),
      connection(client, server, otherPort),
      connection(client, third, port),
      connection(third, client, port),
      connection(server, client, otherPort),
      connection(stranger, client, port),
      connection(third, server, otherPort),
      connection(client, stranger, otherPort),
    ],
    misconceptions: [bothDirectionsDenied, repliesNeedRule, policyClosesNamespace, peersOrPorts],
    topic: topics.defaultDeny,
  };
};

/** A wide allow and a deny for one. */
export const denyOne: Recipe = (scene, rng) => {
  const { server, client, third, twin, home, port, otherPort } = scene;
  const denied = onceIn(2, rng)
    ? peers('fromEndpoints', third.labels)
    : [...peers('fromEndpoints', third.labels), ...toPorts(otherPort)];
  return {
    scene,
    policies: policyText({
      name: `${server.name}-guard`,
      namespace: home,
      subject: server.labels,
      sections: {
        ingress: [
          [...peers('fromEndpoints', {}), ...toPorts(port)],
          [...peers('fromEndpoints', third.labels), ...toPorts(otherPort)],
        ],
        ingressDeny: [denied],
      },
    }),
    flows: [
      connection(client, server, port),
      connection(third, server, port),
      connection(third, server, otherPort),
      connection(client, server, otherPort),
      connection(twin, server, port),
      connection(third, client, port),
      connection(server, third, port),
    ],
    misconceptions: [
      allowBeatsDeny,
      peersReachAllNamespaces,
      peersOrPorts,
      policyClosesNamespace,
      bothDirectionsDenied,
    ],
    topic: topics.deny,
  };
};
