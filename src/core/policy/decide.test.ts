import { describe, expect, it } from 'vitest';
import type { Cluster } from './cluster.ts';
import { decide } from './decide.ts';
import type { EnforcementMode, PolicyWorld } from './engine.ts';
import { parseFlowEnd, type Flow } from './flow.ts';
import { parsePolicies } from './parse-policies.ts';

const cluster: Cluster = {
  namespaces: [{ name: 'default', labels: {} }],
  nodes: [
    { name: 'node-1', labels: { role: 'worker' }, ip: '172.18.0.1' },
    { name: 'node-2', labels: {}, ip: '172.18.0.2', apiserver: true },
  ],
  pods: [
    pod('deathstar', { org: 'empire', class: 'deathstar' }, '10.0.1.1', 'node-1'),
    pod('tiefighter', { org: 'empire', class: 'tiefighter' }, '10.0.2.1', 'node-2'),
    pod('xwing', { org: 'alliance' }, '10.0.2.2', 'node-2'),
  ],
  services: [
    {
      name: 'deathstar',
      namespace: 'default',
      labels: {},
      clusterIP: '10.96.0.1',
      selector: { class: 'deathstar' },
      ports: [{ port: 80, targetPort: 8080, protocol: 'TCP' }],
    },
  ],
  external: [{ name: 'api.example.com', ip: '203.0.113.10' }],
};

function pod(
  name: string,
  labels: Record<string, string>,
  ip: string,
  node: string,
): Cluster['pods'][number] {
  return { name, namespace: 'default', labels, ip, node, ports: [] };
}

const landing = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: landing
spec:
  endpointSelector:
    matchLabels: {class: deathstar}
  ingress:
    - fromEndpoints:
        - matchLabels: {org: empire}
      toPorts:
        - ports:
            - {port: "80", protocol: TCP}
          rules:
            http:
              - {method: POST, path: /v1/request-landing}
    - fromEndpoints:
        - matchLabels: {org: rebels}
`;

function worldOf(text: string, mode: EnforcementMode = 'default'): PolicyWorld {
  const { policies, rejected } = parsePolicies(text);
  expect(rejected).toEqual([]);
  return { cluster, policies, mode };
}

function flow(from: string, to: string, port = 80, more: Partial<Flow> = {}): Flow {
  return { from: parseFlowEnd(from), to: parseFlowEnd(to), port, protocol: 'TCP', ...more };
}

const post = { http: { method: 'POST', path: '/v1/request-landing' } };
const put = { http: { method: 'PUT', path: '/v1/exhaust-port' } };

describe('decide', () => {
  const world = worldOf(landing);

  it('names the rule and the lines that let a request pass', () => {
    const verdict = decide(world, flow('default/tiefighter', 'default/deathstar', 80, post));
    expect(verdict).toMatchObject({ verdict: 'FORWARDED', decidedBy: 'none' });
    const ingress = verdict.sides[1];
    expect(ingress).toMatchObject({
      outcome: 'redirected',
      reason: 'rule-allows-request',
      proxy: 'http',
      match: 'L3-L4',
      decider: { rule: { path: 'spec.ingress[0]', at: { line: 9, endLine: 16 } } },
    });
    expect(ingress?.decider?.places.map((place) => place.line)).toEqual([10, 13, 16]);
  });

  it('says that the proxy refused, and which rules did not pass the request', () => {
    const verdict = decide(world, flow('default/tiefighter', 'default/deathstar', 80, put));
    expect(verdict).toMatchObject({ verdict: 'L7_DENIED', decidedBy: 'ingress' });
    expect(verdict.sides[1]).toMatchObject({
      outcome: 'l7-denied',
      reason: 'no-rule-allows-request',
      matched: [{ l7: { kind: 'http', passes: false } }],
    });
  });

  it('names for every rule the first member that failed', () => {
    const verdict = decide(world, flow('default/xwing', 'default/deathstar'));
    expect(verdict).toMatchObject({ verdict: 'DROPPED', decidedBy: 'ingress' });
    expect(verdict.sides[1]).toMatchObject({
      reason: 'default-deny',
      match: 'none',
      enforcement: {
        defaultDeny: true,
        because: 'rules',
        by: [{ path: 'spec.ingress[0]' }, { path: 'spec.ingress[1]' }],
      },
      misses: [
        { failed: 'peer', detail: 'default/xwing is not in fromEndpoints' },
        { failed: 'peer' },
      ],
    });
    const wrongPort = decide(world, flow('default/tiefighter', 'default/deathstar', 443));
    expect(wrongPort.sides[1]?.misses[0]).toMatchObject({
      failed: 'port',
      detail: '443/TCP, wanted 80/TCP',
    });
    const wrongProtocol = decide(
      world,
      flow('default/tiefighter', 'default/deathstar', 80, { protocol: 'UDP' }),
    );
    expect(wrongProtocol.sides[1]?.misses[0]).toMatchObject({ failed: 'protocol' });
  });

  it('does not reach the ingress of the destination when egress of the source says no', () => {
    const isolated = landing
      .replace('ingress:', 'egress: [{}]\n  ingress:')
      .replace('class: deathstar', 'org: alliance');
    const verdict = decide(worldOf(isolated), flow('default/xwing', 'default/deathstar'));
    expect(verdict.decidedBy).toBe('egress');
    expect(verdict.sides).toHaveLength(1);
  });

  it('judges the backend and its port, not the service', () => {
    const verdict = decide(world, flow('default/tiefighter', '10.96.0.1', 80, post));
    expect(verdict).toMatchObject({
      verdict: 'DROPPED',
      port: 8080,
      destination: { name: 'default/deathstar' },
      service: { name: 'deathstar' },
    });
  });

  it('lets the own node in, and no other', () => {
    expect(decide(world, flow('host', 'default/deathstar', 9999)).sides[1]?.reason).toBe(
      'local-host',
    );
    expect(decide(world, flow('node:node-2', 'default/deathstar', 9999)).verdict).toBe('DROPPED');
  });

  it('forwards everything in mode never, and isolates everything in mode always', () => {
    const request = flow('default/xwing', 'default/deathstar', 80, put);
    expect(decide(worldOf(landing, 'never'), request).verdict).toBe('FORWARDED');
    const { decidedBy, sides } = decide(worldOf(landing, 'always'), request);
    expect(decidedBy).toBe('egress');
    expect(sides[0]?.enforcement.because).toBe('mode-always');
  });

  it('says that it cannot decide when two rules for one peer and port want different proxies', () => {
    const dns = landing
      .replaceAll('ingress', 'egress')
      .replaceAll('fromEndpoints', 'toEndpoints')
      .replace('name: landing', 'name: names')
      .replace('http:', 'dns:')
      .replace('{method: POST, path: /v1/request-landing}', '{matchPattern: "*"}');
    const http = landing.replaceAll('ingress', 'egress').replaceAll('fromEndpoints', 'toEndpoints');
    const verdict = decide(
      worldOf(`${http}---\n${dns}`),
      flow('default/deathstar', 'default/xwing'),
    );
    expect(verdict).toMatchObject({
      verdict: 'UNDECIDED',
      decidedBy: 'egress',
      sides: [{ reason: 'conflict' }],
    });
    expect(verdict.notes[0]?.text).toContain('cannot merge conflicting L7 parsers');
  });

  it('says why an outside name is unknown', () => {
    const names = landing
      .replaceAll('ingress', 'egress')
      .replace(
        /- fromEndpoints:\n {8}- matchLabels: \{org: empire\}/,
        '- toFQDNs: [{matchName: api.example.com}]',
      )
      .replace(/ {4}- fromEndpoints:\n.*\n/, '');
    const verdict = decide(worldOf(names), flow('default/deathstar', 'external:api.example.com'));
    expect(verdict.sides[0]?.misses[0]?.detail).toContain(
      'no DNS rule lets default/deathstar look it up',
    );
  });

  it('says beside the verdict which field of a matching rule is not simulated', () => {
    const names = landing
      .replace('ingress', 'egress')
      .replace('fromEndpoints', 'toEndpoints')
      .replace('fromEndpoints', 'toEndpoints')
      .replace(/ {10}rules:[^]*?landing\}\n/, '          serverNames: [api.example.com]\n');
    const { verdict, notes } = decide(
      worldOf(names),
      flow('default/deathstar', 'default/tiefighter'),
    );
    expect(verdict).toBe('FORWARDED');
    expect(notes).toMatchObject([{ kind: 'not-simulated', text: 'not simulated: serverNames' }]);
  });

  it('never looks at policy for a pod that talks to itself', () => {
    expect(decide(world, flow('default/deathstar', 'default/deathstar')).sides).toEqual([]);
  });

  it('throws for a pod that the cluster does not have', () => {
    expect(() => decide(world, flow('default/nobody', 'default/deathstar'))).toThrow(RangeError);
  });
});
