import { documents, peers, policyText, toPorts } from '../policy-text.ts';
import { connection } from '../scene.ts';
import { onceIn } from '../pick.ts';
import { firstPolicyWins, newestPolicyReplaces } from '../misconceptions/order-and-sides.ts';
import { itemsMustAllMatch, peersReachAllNamespaces } from '../misconceptions/peers.ts';
import { allowBeatsDeny, peersOrPorts, policyClosesNamespace } from '../misconceptions/rules.ts';
import {
  denyCoversAllPorts,
  policySelectsNamespace,
  unnamedPeersAreFree,
} from '../misconceptions/scope.ts';
import type { Recipe } from '../scenario.ts';
import { topics } from '../topics.ts';

/** Items of two policies and a deny, of which one decides, or a default. */
export const manyRules: Recipe = (scene, rng) => {
  const { server, client, third, twin, stranger, home, port, otherPort } = scene;
  const admits = (who: typeof client, to: number) => [
    ...peers('fromEndpoints', who.labels),
    ...toPorts(to),
  ];
  const base = policyText({
    name: `${home}-base`,
    namespace: home,
    subject: onceIn(2, rng) ? {} : server.labels,
    sections: {
      ingress: [[...peers('fromEndpoints', {}), ...toPorts(otherPort)]],
      ingressDeny: [admits(third, onceIn(2, rng) ? port : otherPort)],
    },
  });
  const callers = policyText({
    name: `${server.name}-callers`,
    namespace: home,
    subject: server.labels,
    sections: {
      ingress: [admits(client, port), admits(third, onceIn(2, rng) ? port : otherPort)],
    },
  });
  return {
    scene,
    policies: onceIn(2, rng) ? documents(base, callers) : documents(callers, base),
    flows: [
      connection(client, server, port),
      connection(client, server, otherPort),
      connection(third, server, port),
      connection(third, server, otherPort),
      connection(twin, server, port),
      connection(stranger, server, otherPort),
      connection(server, third, port),
      connection(server, client, otherPort),
      connection(client, third, port),
    ],
    misconceptions: [
      firstPolicyWins,
      newestPolicyReplaces,
      allowBeatsDeny,
      denyCoversAllPorts,
      peersOrPorts,
      itemsMustAllMatch,
      peersReachAllNamespaces,
      policyClosesNamespace,
      policySelectsNamespace,
      unnamedPeersAreFree,
    ],
    topic: topics.onePool,
  };
};
