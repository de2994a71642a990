import fc from 'fast-check';
import { decide } from '../../src/core/policy/decide.ts';
import type { PolicyWorld } from '../../src/core/policy/engine.ts';
import type { Flow } from '../../src/core/policy/flow.ts';
import { matrix } from '../../src/core/policy/matrix.ts';
import { parsePolicies } from '../../src/core/policy/parse-policies.ts';
import {
  renameLabels,
  shuffleManifests,
  splitItems,
  translateToCilium,
} from './rewrite-manifests.ts';
import {
  ciliumManifests,
  networkPolicies,
  rules,
  sketches,
  worldOf,
  type Manifest,
  type RuleData,
} from './generate-world.ts';

/** Something that must hold in every world. */
export interface Law {
  readonly title: string;
  readonly property: fc.IProperty<unknown>;
}

function law<Input>(
  title: string,
  input: fc.Arbitrary<Input>,
  holds: (input: Input) => boolean | void,
): Law {
  return { title, property: fc.property(input, holds) as fc.IProperty<unknown> };
}

const cilium = ciliumManifests(rules());
const allowing = ciliumManifests(rules(['ingress', 'egress']));
const denying = ciliumManifests(rules(['ingressDeny', 'egressDeny']));

function word(world: PolicyWorld, flow: Flow): string {
  const { verdict, decidedBy } = decide(world, flow);
  return `${verdict} ${decidedBy}`;
}

/** The same world twice, with other manifests: every flow must be judged alike. */
function agree(left: PolicyWorld, right: PolicyWorld, flows: readonly Flow[]): boolean {
  return flows.every((flow) => {
    const [one, other] = [word(left, flow), word(right, flow)];
    if (one !== other) throw new Error(`${JSON.stringify(flow)}: ${one}, then ${other}`);
    return true;
  });
}

/** The laws of section 20 of the semantics, and two of the issue: the matrix, and replies. */
export const laws: readonly Law[] = [
  law(
    '20.1 the order of policies, rules, items and list members changes nothing',
    fc.tuple(sketches(), fc.infiniteStream(fc.nat())),
    ([{ cluster, manifests, flows }, numbers]) =>
      agree(
        worldOf(cluster, manifests),
        worldOf(cluster, shuffleManifests(manifests, numbers)),
        flows,
      ),
  ),
  law(
    '20.2 an allow for an endpoint already isolated never stops a flow',
    fc.tuple(sketches(), allowing),
    ([{ cluster, manifests, flows }, extra]) => {
      const before = worldOf(cluster, manifests);
      const after = worldOf(cluster, [...manifests, extra]);
      return flows.every((flow) => {
        const plain: Flow = {
          from: flow.from,
          to: flow.to,
          port: flow.port,
          protocol: flow.protocol,
        };
        const first = decide(before, plain);
        const isolated = first.sides.every((side) => side.enforcement.defaultDeny);
        if (first.verdict !== 'FORWARDED' || first.sides.length < 2 || !isolated) return true;
        return decide(after, plain).verdict !== 'DROPPED';
      });
    },
  ),
  law(
    '20.3 a deny never opens anything',
    fc.tuple(sketches(), denying),
    ([{ cluster, manifests, flows }, extra]) => {
      const before = worldOf(cluster, manifests);
      const after = worldOf(cluster, [...manifests, extra]);
      return flows.every(
        (flow) =>
          decide(before, flow).verdict !== 'DROPPED' || decide(after, flow).verdict !== 'FORWARDED',
      );
    },
  ),
  law(
    '20.4 a policy changes only flows of the pods it selects, in the directions it has',
    fc.tuple(sketches(), cilium),
    ([{ cluster, manifests, flows }, extra]) => {
      const before = worldOf(cluster, manifests);
      const alone = worldOf(cluster, [extra]);
      const after = worldOf(cluster, [...manifests, extra]);
      return flows.filter(isInside).every((flow) => {
        const touched = touches(alone, flow);
        return touched || word(before, flow) === word(after, flow);
      });
    },
  ),
  law('20.5 mode never forwards everything', sketches(), ({ cluster, manifests, flows }) => {
    const world = worldOf(cluster, manifests, 'never');
    return flows.every(
      (flow) =>
        ['FORWARDED none', 'DROPPED egress'].includes(word(world, flow)) && isServed(world, flow),
    );
  }),
  law(
    '20.6 one item with many peers or ports equals many items with one each',
    sketches(cilium, { min: 1, max: 3 }),
    ({ cluster, manifests, flows }) =>
      agree(worldOf(cluster, manifests), worldOf(cluster, manifests.map(splitItems)), flows),
  ),
  law(
    '20.7 renaming a label key everywhere changes nothing',
    sketches(),
    ({ cluster, manifests, flows }) => {
      const renamed = renameLabels({ cluster, manifests, flows });
      return agree(worldOf(cluster, manifests), worldOf(renamed.cluster, renamed.manifests), flows);
    },
  ),
  law(
    '20.8 a NetworkPolicy and its translation agree on flows between pods',
    sketches(networkPolicies, { min: 1, max: 3 }),
    ({ cluster, manifests, flows }) =>
      agree(
        worldOf(cluster, manifests),
        worldOf(cluster, manifests.map(translateToCilium)),
        flows.filter(isInside),
      ),
  ),
  law(
    '20.9 ANY equals TCP, UDP and SCTP written out',
    sketches(cilium, { min: 1, max: 3 }),
    ({ cluster, manifests, flows }) =>
      agree(worldOf(cluster, manifests), worldOf(cluster, spellOut(manifests)), flows),
  ),
  law(
    '20.10 the host bits of a prefix do not count',
    sketches(cilium, { min: 1, max: 3 }),
    ({ cluster, manifests, flows }) =>
      agree(worldOf(cluster, manifests), worldOf(cluster, setHostBits(manifests)), flows),
  ),
  law(
    '20.11 the same input gives the same verdict, reasons included',
    sketches(),
    ({ cluster, manifests, flows }) => {
      const [one, other] = [worldOf(cluster, manifests), worldOf(cluster, manifests)];
      return flows.every(
        (flow) => JSON.stringify(decide(one, flow)) === JSON.stringify(decide(other, flow)),
      );
    },
  ),
  law(
    '20.12 a rejected policy gives the verdicts of the set without it',
    fc.tuple(sketches(), cilium),
    ([{ cluster, manifests, flows }, broken]) => {
      const texts = [...manifests, { ...broken, spec: { ...broken.spec, endpointSelectr: {} } }];
      const { policies, rejected } = parsePolicies(
        texts.map((one) => JSON.stringify(one)).join('\n---\n'),
      );
      const world: PolicyWorld = { cluster, policies, mode: 'default' };
      return rejected.length === 1 && agree(worldOf(cluster, manifests), world, flows);
    },
  ),
  law('the matrix agrees with decide', sketches(), ({ cluster, manifests }) => {
    const world = worldOf(cluster, manifests);
    const ports = [
      { port: 80, protocol: 'TCP' },
      { port: 8080, protocol: 'TCP' },
      { port: 53, protocol: 'UDP' },
      { port: 8, protocol: 'ICMP' },
    ] as const;
    const all = matrix(world, ports);
    for (const [source, from] of cluster.pods.entries()) {
      for (const [destination, to] of cluster.pods.entries()) {
        for (const [index, port] of ports.entries()) {
          const verdict = decide(world, {
            from: { kind: 'pod', ...from },
            to: { kind: 'pod', ...to },
            ...port,
          });
          const got = all.verdictOf(source, destination, index);
          const proxied =
            verdict.verdict === 'FORWARDED' && verdict.sides.some((side) => side.proxy);
          if (
            got.verdict !== verdict.verdict ||
            got.decidedBy !== verdict.decidedBy ||
            got.proxied !== proxied
          ) {
            throw new Error(
              `${from.name} to ${to.name} on ${port.port}: ${JSON.stringify(got)}, decide says ${verdict.verdict}`,
            );
          }
        }
      }
    }
  }),
  law(
    'replies follow the connection: ingress of the source and egress of the destination have no say',
    fc.tuple(
      sketches(),
      ciliumManifests(rules(['ingress', 'ingressDeny'])),
      ciliumManifests(rules(['egress', 'egressDeny'])),
    ),
    ([{ cluster, manifests, flows }, ingress, egress]) => {
      const world = worldOf(cluster, manifests);
      return flows.filter(isInside).every((flow) => {
        const source = confineTo(ingress, flow.from, cluster);
        const destination = confineTo(egress, flow.to, cluster);
        if (!source || !destination || isSamePod(flow)) return true;
        const after = worldOf(cluster, [...manifests, source, destination]);
        const before = word(world, flow);
        const then = word(after, flow);
        // Pods with the same labels share an identity, so the source's policy is the destination's too.
        return before === then || shareIdentity(after, flow) || then.startsWith('UNDECIDED');
      });
    },
  ),
];

function isInside(flow: Flow): boolean {
  return flow.from.kind === 'pod' && flow.to.kind === 'pod';
}

function isSamePod({ from, to }: Flow): boolean {
  return JSON.stringify(from) === JSON.stringify(to);
}

/** A service without a backend stops a flow in any mode. */
function isServed(world: PolicyWorld, flow: Flow): boolean {
  const { verdict, sides } = decide(world, flow);
  return verdict === 'FORWARDED' || sides.length === 0;
}

/** Whether a policy, all alone, selects the source for egress or the destination for ingress. */
function touches(alone: PolicyWorld, flow: Flow): boolean {
  const open = decide({ ...alone, policies: alone.policies }, flow);
  const sides = open.sides.filter((side) => side.enforcement.selecting.length > 0);
  return sides.length > 0 || open.sides.length < 2;
}

function shareIdentity(world: PolicyWorld, flow: Flow): boolean {
  const { source, destination } = decide(world, flow);
  return source.labels.join() === destination.labels.join();
}

/** The policy with a selector for one pod's very labels. */
function confineTo(
  manifest: Manifest,
  end: Flow['from'],
  { pods }: PolicyWorld['cluster'],
): Manifest | undefined {
  if (end.kind !== 'pod') return undefined;
  const pod = pods.find((one) => one.name === end.name && one.namespace === end.namespace);
  if (!pod) return undefined;
  const endpointSelector = {
    matchLabels: { ...pod.labels, 'k8s:io.kubernetes.pod.namespace': pod.namespace },
    matchExpressions:
      pod.labels['tier'] === undefined ? [{ key: 'tier', operator: 'DoesNotExist' }] : [],
  };
  const rule: RuleData = { ...(manifest.spec ?? manifest.specs?.[0]), endpointSelector };
  return {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumClusterwideNetworkPolicy',
    metadata: { name: manifest.metadata.name },
    spec: rule,
  };
}

function rewriteText(
  manifests: readonly Manifest[],
  rewrite: (text: string) => string,
): Manifest[] {
  return manifests.map((manifest) => JSON.parse(rewrite(JSON.stringify(manifest))) as Manifest);
}

function spellOut(manifests: readonly Manifest[]): Manifest[] {
  return rewriteText(manifests, (text) =>
    text.replaceAll(/\{"port":"([^"]+)","protocol":"ANY"\}/g, (_, port: string) =>
      ['TCP', 'UDP', 'SCTP'].map((protocol) => JSON.stringify({ port, protocol })).join(','),
    ),
  );
}

function setHostBits(manifests: readonly Manifest[]): Manifest[] {
  return rewriteText(manifests, (text) =>
    text
      .replaceAll('"0.0.0.0/0"', '"9.8.7.6/0"')
      .replaceAll('"203.0.113.0/24"', '"203.0.113.77/24"')
      .replaceAll('"203.0.113.8/29"', '"203.0.113.10/29"')
      .replaceAll('"10.0.0.0/8"', '"10.1.2.3/8"'),
  );
}
