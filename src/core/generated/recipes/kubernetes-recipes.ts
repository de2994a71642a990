import { emptyKubernetesRuleAllowsNobody } from '../misconceptions/empty-things.ts';
import { newestPolicyReplaces, servicePortCounts } from '../misconceptions/order-and-sides.ts';
import {
  cidrMatchesPods,
  entriesMustAllMatch,
  peersReachAllNamespaces,
  selectorsAreAlternatives,
} from '../misconceptions/peers.ts';
import { bothDirectionsDenied, peersOrPorts } from '../misconceptions/rules.ts';
import { onceIn, pick } from '../pick.ts';
import {
  documents,
  listItem,
  peers,
  policyText,
  selector,
  toPorts,
  type Lines,
} from '../policy-text.ts';
import { connection, endOf, type Scene } from '../scene.ts';
import type { Flow } from '../../policy/flow.ts';
import type { Recipe } from '../scenario.ts';
import { topics } from '../topics.ts';

/** `from` of a NetworkPolicy with these entries. */
function from(...entries: readonly Lines[]): Lines {
  return ['from:', ...entries.flatMap((entry) => listItem(entry))];
}

function ports(port: number): Lines {
  return ['ports:', `- port: ${port}`];
}

function namespaceOf(name: string): Lines {
  return selector('namespaceSelector', { 'kubernetes.io/metadata.name': name });
}

/** Two selectors in one entry, or in two. */
export const kubernetesSelectors: Recipe = (scene, rng) => {
  const { server, client, third, twin, stranger, home, away, port, otherPort } = scene;
  const pods = selector('podSelector', client.labels);
  const entries = onceIn(2, rng)
    ? [[...namespaceOf(away), ...pods]]
    : [[...namespaceOf(away)], [...pods]];
  return {
    scene,
    policies: policyText({
      kind: 'NetworkPolicy',
      name: `${server.name}-from-${away}`,
      namespace: home,
      subject: server.labels,
      sections: { ingress: [[...from(...entries), ...ports(port)]] },
    }),
    flows: [
      connection(client, server, port),
      connection(twin, server, port),
      connection(stranger, server, port),
      connection(third, server, port),
      connection(twin, server, otherPort),
      connection(twin, third, port),
      connection(stranger, server, otherPort),
    ],
    misconceptions: [
      selectorsAreAlternatives,
      entriesMustAllMatch,
      peersReachAllNamespaces,
      cidrMatchesPods,
    ],
    topic: topics.dialects,
  };
};

/** A NetworkPolicy and a CiliumNetworkPolicy for the same pods. */
export const bothKinds: Recipe = (scene, rng) => {
  const { server, client, third, twin, stranger, home, port, otherPort } = scene;
  const wide: Lines = pick([[], from(selector('podSelector', third.labels))], rng);
  return {
    scene,
    policies: documents(
      policyText({
        kind: 'NetworkPolicy',
        name: `${server.name}-plain`,
        namespace: home,
        subject: server.labels,
        sections: { ingress: [wide] },
      }),
      policyText({
        name: `${server.name}-guard`,
        namespace: home,
        subject: server.labels,
        sections: {
          ingress: [[...peers('fromEndpoints', client.labels), ...toPorts(port)]],
          ...(onceIn(2, rng)
            ? { ingressDeny: [[...peers('fromEndpoints', third.labels), ...toPorts(otherPort)]] }
            : {}),
        },
      }),
    ),
    flows: [
      connection(client, server, port),
      connection(client, server, otherPort),
      connection(third, server, port),
      connection(third, server, otherPort),
      connection(twin, server, port),
      connection(stranger, server, port),
      connection(server, client, port),
    ],
    misconceptions: [
      emptyKubernetesRuleAllowsNobody,
      newestPolicyReplaces,
      peersReachAllNamespaces,
      peersOrPorts,
      bothDirectionsDenied,
    ],
    topic: topics.onePool,
  };
};

/** A service whose port is another than that of its pods. */
export const servicePort: Recipe = (drawn, rng) => {
  const { server, client, third, twin, home, port, otherPort } = drawn;
  const ip = `172.20.${rng.below(200) + 10}.80`;
  const service = {
    name: server.name,
    namespace: home,
    labels: {},
    clusterIP: ip,
    selector: server.labels,
    ports: [{ port: 80, targetPort: port, protocol: 'TCP' as const }],
  };
  const scene: Scene = { ...drawn, cluster: { ...drawn.cluster, services: [service] } };
  const toService = (pod: typeof client): Flow => ({
    from: endOf(pod),
    to: { kind: 'address', ip },
    port: 80,
    protocol: 'TCP',
  });
  const admitted = onceIn(2, rng) ? port : 80;
  return {
    scene,
    policies: documents(
      policyText({
        name: `${client.name}-to-${server.name}`,
        namespace: home,
        subject: server.labels,
        sections: {
          ingress: [
            [...peers('fromEndpoints', client.labels), ...toPorts(admitted)],
            [...peers('fromEndpoints', third.labels), ...toPorts(admitted === port ? 80 : port)],
          ],
        },
      }),
    ),
    flows: [
      toService(client),
      toService(third),
      toService(twin),
      connection(client, server, port),
      connection(third, server, port),
      connection(client, server, otherPort),
      connection(server, client, otherPort),
    ],
    misconceptions: [
      servicePortCounts,
      peersReachAllNamespaces,
      peersOrPorts,
      bothDirectionsDenied,
    ],
    topic: topics.servicePorts,
    remark: `The service \`${server.name}\` takes port 80 and sends it to port ${port} of its pods.`,
  };
};
