import type { Cluster } from '../../src/core/policy/cluster.ts';
import type { Flow } from '../../src/core/policy/flow.ts';

const deathstar = { kind: 'address', ip: '10.96.0.80' } as const;
const ship = (name: string) => ({ kind: 'pod', namespace: 'default', name }) as const;
const toDeathstar = (name: string, method: string, path: string): Flow => ({
  from: ship(name),
  to: deathstar,
  port: 80,
  protocol: 'TCP',
  http: { method, path, host: 'deathstar.default.svc.cluster.local' },
});
export const landing = (name: string) => toDeathstar(name, 'POST', '/v1/request-landing');
export const exhaust = (name: string) => toDeathstar(name, 'PUT', '/v1/exhaust-port');

export const l4Policy = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: rule1
spec:
  endpointSelector:
    matchLabels:
      org: empire
      class: deathstar
  ingress:
    - fromEndpoints:
        - matchLabels:
            org: empire
      toPorts:
        - ports:
            - port: "80"
              protocol: TCP
`;

export const l7Policy = `${l4Policy}          rules:
            http:
              - method: "POST"
                path: "/v1/request-landing"
`;

/** The cluster of Cilium's Star Wars demo, with one pod of each kind. */
export function buildStarWars(): Cluster {
  return {
    namespaces: [
      { name: 'default', labels: {} },
      { name: 'kube-system', labels: {} },
    ],
    nodes: [
      { name: 'kind-worker', labels: {}, ip: '172.18.0.2' },
      { name: 'kind-worker2', labels: {}, ip: '172.18.0.3' },
    ],
    pods: [
      {
        name: 'tiefighter',
        namespace: 'default',
        labels: { org: 'empire', class: 'tiefighter' },
        ip: '10.0.2.11',
        node: 'kind-worker2',
        ports: [],
      },
      {
        name: 'xwing',
        namespace: 'default',
        labels: { org: 'alliance', class: 'xwing' },
        ip: '10.0.2.12',
        node: 'kind-worker2',
        ports: [],
      },
      {
        name: 'deathstar',
        namespace: 'default',
        labels: { org: 'empire', class: 'deathstar' },
        ip: '10.0.1.10',
        node: 'kind-worker',
        ports: [{ name: 'http', port: 80, protocol: 'TCP' }],
      },
      {
        name: 'coredns',
        namespace: 'kube-system',
        labels: { 'k8s-app': 'kube-dns' },
        ip: '10.0.1.53',
        node: 'kind-worker',
        ports: [{ name: 'dns', port: 53, protocol: 'UDP' }],
      },
    ],
    services: [
      {
        name: 'deathstar',
        namespace: 'default',
        labels: {},
        clusterIP: '10.96.0.80',
        selector: { org: 'empire', class: 'deathstar' },
        ports: [{ port: 80, targetPort: 80, protocol: 'TCP' }],
      },
    ],
    external: [],
  };
}
