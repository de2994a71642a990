import { describe, expect, test } from 'vitest';
import { allMisconceptions } from '../generated/misconceptions/all-misconceptions.ts';
import { decide } from '../policy/decide.ts';
import { parseFlowEnd, type Flow } from '../policy/flow.ts';
import { parsePolicies } from '../policy/parse-policies.ts';
import { gradeMission, type MissionWorld } from './grade-mission.ts';
import { likelyMisconception } from './likely-misconception.ts';
import type { WantedVerdict } from './scenario.ts';

const pod = (namespace: string, name: string, last: number) => ({
  name,
  namespace,
  labels: { app: name },
  ip: `10.0.1.${last}`,
  node: 'worker',
  ports: [],
});

const world: MissionWorld = {
  cluster: {
    namespaces: ['shop', 'tools'].map((name) => ({ name, labels: {} })),
    nodes: [{ name: 'worker', labels: {}, ip: '172.18.0.2' }],
    pods: [pod('shop', 'server', 1), pod('shop', 'client', 2), pod('tools', 'client', 3)],
    services: [],
    external: [{ name: 'partner', ip: '203.0.113.10' }],
  },
  mode: 'default',
  options: {},
};

const flow = (from: string, wanted: WantedVerdict, port = 80) => ({
  flow: {
    from: parseFlowEnd(from),
    to: parseFlowEnd('shop/server'),
    port,
    protocol: 'TCP',
  } as Flow,
  wanted,
  category: 'another end',
});

const server = (ingress: string) =>
  `apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: server, namespace: shop}\nspec:\n  endpointSelector: {matchLabels: {app: server}}\n  ingress: ${ingress}\n`;

/** The belief about an answer, asked of all flows. */
function belief(text: string, ...flows: ReturnType<typeof flow>[]): string | undefined {
  const parsed = parsePolicies(text);
  const mission = { visible: flows.slice(0, 1), hidden: flows.slice(1) };
  const grade = gradeMission(mission, world, parsed, decide);
  return likelyMisconception(mission, world, parsed, grade, allMisconceptions)?.id;
}

const everyClient = [
  flow('shop/client', 'FORWARDED'),
  flow('tools/client', 'FORWARDED'),
  flow('external:partner', 'DROPPED'),
];

describe('likelyMisconception', () => {
  test('sees that somebody takes a selector to reach all namespaces', () => {
    const text = server('[{fromEndpoints: [{matchLabels: {app: client}}]}]');
    expect(belief(text, ...everyClient)).toBe('peers-reach-all-namespaces');
  });

  test('sees that somebody takes a prefix to cover pods', () => {
    const text = server('[{fromCIDR: [10.0.1.0/24]}]');
    expect(belief(text, ...everyClient)).toBe('cidr-matches-pods');
  });

  test('says nothing when a hidden flow does not fit the belief', () => {
    const text = server('[{fromEndpoints: [{matchLabels: {app: client}}]}]');
    expect(belief(text, ...everyClient, flow('tools/client', 'DROPPED', 443))).toBeUndefined();
  });

  test('says nothing when several beliefs explain the answer', () => {
    const text = server('[{fromEntities: [world]}]');
    const [first] = allMisconceptions.filter(({ id }) => id === 'world-is-everybody');
    const parsed = parsePolicies(text);
    const mission = { visible: [flow('tools/client', 'FORWARDED')], hidden: [] };
    const grade = gradeMission(mission, world, parsed, decide);
    const twice = first ? [first, { ...first, id: 'another' }] : [];
    expect(likelyMisconception(mission, world, parsed, grade, twice.slice(1))?.id).toBe('another');
    expect(likelyMisconception(mission, world, parsed, grade, twice)).toBeUndefined();
  });

  test.each([
    ['a right answer', server('[{fromEntities: [cluster]}]')],
    ['an answer that is rejected', server('[{fromEndpoint: [{}]}]')],
    ['no answer', ''],
  ])('says nothing about %s', (_, text) => {
    expect(belief(text, ...everyClient)).toBeUndefined();
  });
});
