import { describe, expect, it } from 'vitest';
import type { Cluster, Pod } from './cluster.ts';
import { matrix } from './matrix.ts';
import { parsePolicies } from './parse-policies.ts';

const pod = (name: string, app: string, more: Partial<Pod> = {}): Pod => ({
  name,
  namespace: 'default',
  labels: { app },
  ip: `10.0.0.${name.length}`,
  node: 'node-1',
  ports: [],
  ...more,
});

const cluster: Cluster = {
  namespaces: [],
  nodes: [{ name: 'node-1', labels: {}, ip: '172.18.0.1' }],
  pods: [
    pod('web-1', 'web'),
    pod('web-2', 'web'),
    pod('db', 'db'),
    pod('agent', 'agent', { hostNetwork: true }),
  ],
  services: [],
  external: [],
};

const { policies } = parsePolicies(`apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: db}
spec:
  endpointSelector: {matchLabels: {app: db}}
  ingress:
    - fromEndpoints: [{matchLabels: {app: web}}]
      toPorts:
        - ports: [{port: "80", protocol: TCP}]
          rules: {http: [{path: /}]}
`);

describe('matrix', () => {
  const all = matrix({ cluster, policies, mode: 'default' }, [
    { port: 80, protocol: 'TCP' },
    { port: 443, protocol: 'TCP' },
  ]);

  it('says for each port who reaches whom, and whether through the proxy', () => {
    expect(all.pods).toEqual(['default/web-1', 'default/web-2', 'default/db', 'default/agent']);
    expect(all.verdictOf(0, 2, 0)).toEqual({
      verdict: 'FORWARDED',
      decidedBy: 'none',
      proxied: true,
    });
    expect(all.verdictOf(1, 2, 1)).toEqual({
      verdict: 'DROPPED',
      decidedBy: 'ingress',
      proxied: false,
    });
    expect(all.verdictOf(2, 0, 1)).toEqual({
      verdict: 'FORWARDED',
      decidedBy: 'none',
      proxied: false,
    });
  });

  it('lets a pod of the own node in, and every pod reach itself', () => {
    expect(all.verdictOf(3, 2, 1).verdict).toBe('FORWARDED');
    expect(all.verdictOf(2, 2, 1).verdict).toBe('FORWARDED');
  });

  it('throws for a pod it does not have', () => {
    expect(() => all.verdictOf(9, 0, 0)).toThrow(RangeError);
  });
});
