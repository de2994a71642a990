import { describe, expect, it } from 'vitest';
import { readCaseFile, type PolicyCase } from './policy-case-format.ts';
import { runCase } from './policy-case-runner.ts';

const policy = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: closed}
spec:
  endpointSelector: {matchLabels: {app: db}}
  ingress: [{}]
`;

function caseOf(changes: object): PolicyCase {
  const text = JSON.stringify([
    {
      id: 'a',
      derived_from: 'here',
      cluster: {
        namespaces: [{ name: 'default', labels: {} }],
        nodes: [{ name: 'n', labels: {}, ip: '172.18.0.1' }],
        pods: ['web', 'db'].map((name, index) => ({
          name,
          namespace: 'default',
          labels: { app: name },
          ip: `10.0.0.${index}`,
          node: 'n',
          ports: { dns: '53/UDP', http: 80 },
        })),
        services: [],
        external: [],
      },
      mode: 'default',
      policies: [policy],
      flows: [
        {
          from: 'default/web',
          to: 'default/db',
          port: 80,
          protocol: 'TCP',
          expect: 'DROPPED',
          decided_by: 'ingress',
        },
      ],
      expect_invalid: null,
      ...changes,
    },
  ]);
  const read = readCaseFile(text);
  if (!read.ok || !read.value[0]) throw new Error('unreadable');
  return read.value[0];
}

describe('readCaseFile', () => {
  it('reads ports with and without a protocol', () => {
    expect(caseOf({}).cluster.pods[0]?.ports).toEqual([
      { name: 'dns', port: 53, protocol: 'UDP' },
      { name: 'http', port: 80, protocol: 'TCP' },
    ]);
  });

  it('names the place that is not as the format says', () => {
    expect(readCaseFile('[{"id": 1}]')).toMatchObject({
      ok: false,
      problem: [
        expect.stringMatching(/^0\.id/),
        '0.derived_from: Invalid key: Expected "derived_from" but received undefined',
        expect.any(String),
        expect.any(String),
      ],
    });
    expect(readCaseFile('{')).toMatchObject({ ok: false });
  });
});

describe('runCase', () => {
  it('passes when every flow comes out as expected', () => {
    expect(runCase(caseOf({})).failures).toEqual([]);
  });

  it('says what was expected, what came, and why', () => {
    const flow = {
      from: 'default/web',
      to: 'default/db',
      port: 80,
      protocol: 'TCP',
      expect: 'FORWARDED',
      decided_by: 'none',
    };
    const [failure] = runCase(caseOf({ flows: [flow] })).failures;
    expect(failure).toContain('expected FORWARDED decided by none');
    expect(failure).toContain('got DROPPED decided by ingress');
    expect(failure).toContain(
      'misses: closed spec.ingress[0] (line 6), peer: an empty item selects nobody',
    );
  });

  it('scores the rejection and its words apart', () => {
    const texts = { policies: [policy.replace('matchLabels', 'matchLables')], flows: [] };
    expect(runCase(caseOf({ ...texts, expect_invalid: 'MATCHLABLES' }))).toMatchObject({
      failures: [],
      rejection: { rejected: true, message: true },
    });
    expect(runCase(caseOf({ ...texts, expect_invalid: 'other words' })).rejection).toEqual({
      rejected: true,
      message: false,
    });
    expect(runCase(caseOf({ expect_invalid: 'anything', flows: [] })).rejection).toEqual({
      rejected: false,
      message: false,
    });
    expect(runCase(caseOf(texts)).failures[0]).toContain('expected no rejection');
  });

  it('says which end of a flow is not in the cluster', () => {
    const flow = {
      from: 'default/nobody',
      to: 'default/db',
      port: 80,
      protocol: 'TCP',
      expect: 'DROPPED',
    };
    expect(runCase(caseOf({ flows: [flow] })).failures[0]).toContain(
      'The cluster has no default/nobody.',
    );
  });
});
