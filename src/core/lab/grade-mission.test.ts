import { describe, expect, it } from 'vitest';
import { decide } from '../policy/decide.ts';
import { parsePolicies } from '../policy/parse-policies.ts';
import { parseFlowEnd, type Flow } from '../policy/flow.ts';
import { gradeMission, type MissionWorld } from './grade-mission.ts';
import type { WantedVerdict } from './scenario.ts';

const pod = (name: string, last: number) => ({
  name,
  namespace: 'default',
  labels: { app: name },
  ip: `10.0.1.${last}`,
  node: 'worker',
  ports: [],
});

const world: MissionWorld = {
  cluster: {
    namespaces: [{ name: 'default', labels: {} }],
    nodes: [{ name: 'worker', labels: {}, ip: '172.18.0.2' }],
    pods: [pod('server', 1), pod('client', 2), pod('guest', 3)],
    services: [
      {
        name: 'server',
        namespace: 'default',
        labels: {},
        clusterIP: '10.96.0.80',
        selector: { app: 'server' },
        ports: [{ port: 80, protocol: 'TCP' }],
      },
    ],
    external: [],
  },
  mode: 'default',
  options: {},
};

const flow = (from: string, port = 80, path?: string): Flow => ({
  from: parseFlowEnd(from),
  to: parseFlowEnd('default/server'),
  port,
  protocol: 'TCP',
  ...(path === undefined ? {} : { http: { method: 'GET', path } }),
});

const mission = {
  visible: [
    { flow: flow('default/client', 80, '/'), wanted: 'FORWARDED' as WantedVerdict },
    { flow: flow('default/guest'), wanted: 'DROPPED' as WantedVerdict },
  ],
  hidden: [
    {
      flow: flow('default/client', 443),
      wanted: 'DROPPED' as WantedVerdict,
      category: 'another port',
    },
  ],
};

const policy = (ingress: string, more = ''): string => `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: server }
spec:
  endpointSelector: { matchLabels: { app: server } }
  ingress: ${ingress}
  ${more}
`;

const FROM_CLIENT = 'fromEndpoints: [{ matchLabels: { app: client } }]';
const ON_80 = 'toPorts: [{ ports: [{ port: "80", protocol: TCP }]';
const RIGHT = policy(`[{ ${FROM_CLIENT}, ${ON_80} }] }]`);

const grade = (text: string, asked = mission) =>
  gradeMission(asked, world, parsePolicies(text), decide);
const reasons = (text: string, wanted: WantedVerdict, asked: Flow) =>
  grade(text, { visible: [{ flow: asked, wanted }], hidden: [] }).visible.map(
    ({ reason }) => reason,
  );

describe('gradeMission', () => {
  it('takes any answer that gives every flow what is wanted', () => {
    expect(grade(RIGHT)).toMatchObject({ isSolved: true, hidden: [] });
    const other = policy(
      `[{ fromEndpoints: [{ matchExpressions: [{ key: app, operator: NotIn, values: [guest] }] }], ${ON_80} }] }]`,
    );
    expect(grade(other)).toMatchObject({ isSolved: true, hidden: [] });
  });

  it('says nothing of hidden flows before the visible ones are right', () => {
    const graded = grade('');
    expect(graded.visible).toMatchObject([{ isRight: true }, { isRight: false }]);
    expect(graded.isSolved).toBe(false);
    expect(graded).not.toHaveProperty('hidden');
  });

  it('tells of a hidden flow that is wrong what it is about and why, but not which it is', () => {
    const graded = grade(policy(`[{ ${FROM_CLIENT} }]`));
    expect(graded.isSolved).toBe(false);
    expect(graded.hidden).toMatchObject([
      {
        category: 'another port',
        reason: { kind: 'allowed', rule: { rule: { path: 'spec.ingress[0]' } } },
      },
    ]);
    expect(graded.hidden?.[0]).not.toHaveProperty('flow');
  });

  it('takes no answer with a document that would be refused, even where the rest is right', () => {
    const graded = grade(`${RIGHT}---\nkind: CiliumNetworkPolicy\n`);
    expect(graded.visible.every(({ isRight }) => isRight)).toBe(true);
    expect(graded).toMatchObject({ isSolved: false, rejected: [{ document: 2 }] });
  });

  it('knows the groups of addresses that the answer brings', () => {
    const group =
      'apiVersion: cilium.io/v2\nkind: CiliumCIDRGroup\nmetadata: { name: office }\nspec: { externalCIDRs: [203.0.113.0/24] }\n';
    const text = `${group}---${policy(`[{ fromCIDRSet: [{ cidrGroupRef: office }] }]`)}`;
    const asked = { ...flow('default/client'), from: parseFlowEnd('203.0.113.7') };
    expect(reasons(text, 'FORWARDED', asked)).toEqual([undefined]);
  });
});

describe('the reason of a wrong flow', () => {
  const http = (path: string) =>
    policy(`[{ ${FROM_CLIENT}, ${ON_80}, rules: { http: [{ path: "${path}" }] } }] }]`);

  it.each<[string, string, WantedVerdict, Flow, object]>([
    [
      'no policy selects either end',
      '',
      'DROPPED',
      flow('default/guest'),
      {
        kind: 'not-isolated',
        sides: [
          { direction: 'egress', subject: 'default/guest' },
          { direction: 'ingress', subject: 'default/server' },
        ],
      },
    ],
    [
      'no rule allows it',
      RIGHT,
      'FORWARDED',
      flow('default/guest'),
      {
        kind: 'not-allowed',
        side: { direction: 'ingress', subject: 'default/server' },
        misses: [{ failed: 'peer' }],
      },
    ],
    [
      'a rule allows it',
      RIGHT,
      'DROPPED',
      flow('default/client'),
      { kind: 'allowed', rule: { rule: { path: 'spec.ingress[0]' } } },
    ],
    [
      'a rule denies it',
      policy(`[{ ${FROM_CLIENT} }]`, `ingressDeny: [{ ${FROM_CLIENT} }]`),
      'FORWARDED',
      flow('default/client'),
      { kind: 'denied', rule: { effect: 'deny' } },
    ],
    [
      'the proxy refuses it',
      http('/v1'),
      'FORWARDED',
      flow('default/client', 80, '/v2'),
      { kind: 'request-refused' },
    ],
    [
      'it is refused by the proxy and not dropped',
      http('/v1'),
      'DROPPED',
      flow('default/client', 80, '/v2'),
      { kind: 'refused-not-dropped' },
    ],
    [
      'it is dropped before the proxy sees it',
      http('/v1'),
      'L7_DENIED',
      flow('default/guest', 80, '/v2'),
      { kind: 'dropped-not-refused', misses: [{ failed: 'peer' }] },
    ],
    [
      'a node reaches its own pods',
      RIGHT,
      'DROPPED',
      flow('host'),
      { kind: 'passes', because: 'local-host' },
    ],
  ])('is that %s', (_, text, wanted, asked, reason) => {
    expect(reasons(text, wanted, asked)).toMatchObject([reason]);
  });

  it('is not asked of a flow that no policy can make right', () => {
    const asked = { ...flow('default/client', 81), to: parseFlowEnd('10.96.0.80') };
    expect(() => reasons('', 'FORWARDED', asked)).toThrow(RangeError);
  });
});
