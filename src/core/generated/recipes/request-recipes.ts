import type { Pod } from '../../policy/cluster.ts';
import type { Flow, HttpRequest } from '../../policy/flow.ts';
import {
  dropsAreAnswered,
  methodIsEnough,
  pathIsPrefix,
  plainAllowKeepsFilter,
  refusalsAreSilent,
  starCrossesDots,
} from '../misconceptions/layer-seven.ts';
import { egressSuffices } from '../misconceptions/order-and-sides.ts';
import { peersReachAllNamespaces } from '../misconceptions/peers.ts';
import {
  bothEndsFilter,
  dnsRulesOnlyLearn,
  lookupNeedsNameRule,
  namesAreJudgedAtServer,
} from '../misconceptions/proxies.ts';
import { peersOrPorts } from '../misconceptions/rules.ts';
import { onceIn, pick } from '../pick.ts';
import { documents, httpRules, peers, policyText, toPorts } from '../policy-text.ts';
import { connection, endOf, type Scene } from '../scene.ts';
import type { Recipe } from '../scenario.ts';
import { topics } from '../topics.ts';

function request(from: Pod, to: Pod, port: number, method: string, path: string): Flow {
  const http: HttpRequest = { method, path };
  return { ...connection(from, to, port), http };
}

/** HTTP rules for one caller. */
export const httpFilter: Recipe = (scene, rng) => {
  const { server, client, third, twin, home, port, resources } = scene;
  const [wanted, unwanted] = resources;
  const [method, other] = onceIn(2, rng) ? ['GET', 'DELETE'] : ['POST', 'PUT'];
  const filtered = [
    ...peers('fromEndpoints', client.labels),
    ...toPorts(port, httpRules({ method, path: `/${wanted}` })),
  ];
  const plain = [...peers('fromEndpoints', third.labels), ...toPorts(port)];
  const egress = policyText({
    name: `${client.name}-egress`,
    namespace: home,
    subject: client.labels,
    sections: { egress: [[...peers('toEndpoints', server.labels), ...toPorts(port)]] },
  });
  const ingress = policyText({
    name: `${server.name}-http`,
    namespace: home,
    subject: server.labels,
    sections: { ingress: onceIn(2, rng) ? [filtered] : [filtered, plain] },
  });
  return {
    scene,
    policies: onceIn(3, rng) ? documents(ingress, egress) : ingress,
    flows: [
      request(client, server, port, method, `/${wanted}`),
      request(client, server, port, method, `/${wanted}/7`),
      request(client, server, port, method, `/${wanted}?page=2`),
      request(client, server, port, other, `/${wanted}`),
      request(client, server, port, method, `/${unwanted}`),
      request(third, server, port, method, `/${wanted}`),
      request(third, server, port, other, `/${unwanted}`),
      request(twin, server, port, method, `/${wanted}`),
      request(client, third, port, method, `/${wanted}`),
    ],
    misconceptions: [
      pathIsPrefix,
      methodIsEnough,
      plainAllowKeepsFilter,
      refusalsAreSilent,
      dropsAreAnswered,
      peersReachAllNamespaces,
      peersOrPorts,
      egressSuffices,
      bothEndsFilter,
    ],
    topic: topics.refusals,
  };
};

/** An item without HTTP rules stands beside one with them. */
export const filterBesidePlain: Recipe = (scene, rng) => {
  const { server, client, third, twin, home, port, resources } = scene;
  const [wanted, unwanted] = resources;
  const everybody = onceIn(2, rng);
  return {
    scene,
    policies: documents(
      policyText({
        name: `${server.name}-http`,
        namespace: home,
        subject: server.labels,
        sections: {
          ingress: [
            [
              ...peers('fromEndpoints', client.labels, third.labels),
              ...toPorts(port, httpRules({ method: 'GET', path: `/${wanted}` })),
            ],
          ],
        },
      }),
      policyText({
        name: `${server.name}-port`,
        namespace: home,
        subject: server.labels,
        sections: {
          ingress: [[...peers('fromEndpoints', everybody ? {} : third.labels), ...toPorts(port)]],
        },
      }),
    ),
    flows: [
      request(client, server, port, 'GET', `/${wanted}`),
      request(client, server, port, 'GET', `/${unwanted}`),
      request(third, server, port, 'GET', `/${unwanted}`),
      request(third, server, port, 'DELETE', `/${wanted}`),
      request(client, server, port, 'GET', `/${wanted}/3`),
      request(client, server, port, 'PUT', `/${wanted}`),
      request(twin, server, port, 'GET', `/${wanted}`),
      request(twin, server, port, 'GET', `/${wanted}/9`),
    ],
    misconceptions: [
      plainAllowKeepsFilter,
      pathIsPrefix,
      methodIsEnough,
      peersReachAllNamespaces,
      refusalsAreSilent,
      dropsAreAnswered,
      bothEndsFilter,
    ],
    topic: topics.filters,
  };
};

/** Names that may be looked up. */
export const dnsFilter: Recipe = (drawn, rng) => {
  const dns: Pod = {
    name: 'coredns',
    namespace: 'kube-system',
    labels: { 'k8s-app': 'kube-dns' },
    ip: '10.9.0.53',
    node: 'worker-1',
    ports: [{ name: 'dns', port: 53, protocol: 'UDP' }],
  };
  const scene: Scene = {
    ...drawn,
    cluster: {
      ...drawn.cluster,
      namespaces: [...drawn.cluster.namespaces, { name: dns.namespace, labels: {} }],
      pods: [...drawn.cluster.pods.slice(0, 3), dns],
    },
  };
  const { client, third, home, outside } = scene;
  const domain = outside.name;
  const pattern = pick([`*.${domain}`, `*${domain}`], rng);
  const ask = (from: Pod, name: string): Flow => ({
    from: endOf(from),
    to: endOf(dns),
    port: 53,
    protocol: 'UDP',
    dns: name,
  });
  return {
    scene,
    policies: policyText({
      name: `${client.name}-names`,
      namespace: home,
      subject: client.labels,
      sections: {
        egress: [
          [
            'toEndpoints:',
            '- matchLabels:',
            '    k8s:io.kubernetes.pod.namespace: kube-system',
            '    k8s-app: kube-dns',
            ...toPorts(53, ['dns:', `- matchPattern: "${pattern}"`], 'ANY'),
          ],
        ],
      },
    }),
    flows: [
      ask(client, `api.${domain}`),
      ask(client, `v2.api.${domain}`),
      ask(client, domain),
      ask(client, `my${domain}`),
      ask(client, 'docs.example.org'),
      ask(third, 'docs.example.org'),
      ask(third, domain),
    ],
    misconceptions: [
      starCrossesDots,
      refusalsAreSilent,
      peersOrPorts,
      dnsRulesOnlyLearn,
      lookupNeedsNameRule,
      namesAreJudgedAtServer,
    ],
    topic: topics.names,
  };
};
