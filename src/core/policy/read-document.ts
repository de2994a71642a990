import { isMap, isScalar } from 'yaml';
import type { CidrGroup } from './cluster.ts';
import { mapEntries } from './map-entries.ts';
import { nearestName } from './nearest-name.ts';
import type { CiliumRule, Policy } from './policy.ts';
import { ciliumRule } from './read-cilium-policy.ts';
import { clusterCidrGroup, networkPolicySpec } from './read-network-policy.ts';
import { checkMetadata, metadata, peekNamespace } from './read-metadata.ts';
import { anything, list, record, text, type Place, type ReadContext } from './yaml-reader.ts';

/** The version to write, then others that are served. */
const versions = {
  NetworkPolicy: ['networking.k8s.io/v1'],
  CiliumNetworkPolicy: ['cilium.io/v2'],
  CiliumClusterwideNetworkPolicy: ['cilium.io/v2'],
  CiliumCIDRGroup: ['cilium.io/v2', 'cilium.io/v2alpha1'],
} as const;

export type DocumentKind = keyof typeof versions;

const kinds = ['NetworkPolicy', 'CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'] as const;
const threeKinds =
  '`NetworkPolicy` (networking.k8s.io/v1), `CiliumNetworkPolicy` or `CiliumClusterwideNetworkPolicy` (cilium.io/v2)';

/** Kinds with tiers, which can overrule ours. */
const notSimulated = ['ClusterNetworkPolicy', 'AdminNetworkPolicy', 'BaselineAdminNetworkPolicy'];

/** Which kind a document is, from `apiVersion` and `kind`. */
export function readHead(place: Place, context: ReadContext): DocumentKind | undefined {
  const node = context.resolve(place);
  if (!isMap(node)) {
    return context.error(
      place,
      'A policy is a map with `apiVersion`, `kind`, `metadata` and `spec`',
      {
        expected: threeKinds,
      },
    );
  }
  const scalar = (name: string): { value: string; place: Place } => {
    const entries = mapEntries(node, place, context);
    const found = entries.find((entry) => entry.name === name)?.value;
    const value = isScalar(found) && typeof found.value === 'string' ? found.value : '';
    return { value, place: context.place(found ?? null, name, place.at) };
  };
  const kind = scalar('kind');
  const version = scalar('apiVersion');
  if (notSimulated.includes(kind.value)) {
    context.report('not-simulated', kind.place, `not simulated: ${kind.value}`, {
      hint: 'Policies with tiers can overrule all verdicts shown here.',
    });
    return undefined;
  }
  if (!Object.hasOwn(versions, kind.value)) {
    const nearest = nearestName(kind.value, kinds);
    return context.error(
      kind.place,
      `kind: unknown kind "${kind.value}", known are ${threeKinds}`,
      {
        expected: threeKinds,
        found: kind.value === '' ? 'nothing' : kind.value,
        ...(nearest === undefined ? {} : { hint: `Did you mean \`${nearest}\`?` }),
      },
    );
  }
  const known = kind.value as DocumentKind;
  const [wanted, ...others] = versions[known];
  if (version.value !== wanted && !others.some((other) => other === version.value)) {
    return context.error(
      version.place,
      `apiVersion: ${known} has the version ${wanted}, not "${version.value}"; known are ${threeKinds}`,
      {
        expected: wanted,
        found: version.value === '' ? 'nothing' : version.value,
        hint: `Write \`apiVersion: ${wanted}\`.`,
      },
    );
  }
  return known;
}

const objectHead = { apiVersion: text, kind: text, metadata, status: anything };

/** Reads a whole document of a known kind. */
export function policyDocument(
  kind: DocumentKind,
  place: Place,
  context: ReadContext,
): Policy | CidrGroup | undefined {
  switch (kind) {
    case 'NetworkPolicy':
      return networkPolicy(place, context);
    case 'CiliumCIDRGroup':
      return cidrGroup(place, context);
    default:
      return ciliumPolicy(kind, place, context);
  }
}

function ciliumPolicy(
  kind: 'CiliumNetworkPolicy' | 'CiliumClusterwideNetworkPolicy',
  place: Place,
  context: ReadContext,
): Policy | undefined {
  const clusterwide = kind === 'CiliumClusterwideNetworkPolicy';
  // The rules are checked against the policy's namespace, so the head is read first, silently.
  const namespace = clusterwide ? undefined : peekNamespace(place, context);
  const rule = ciliumRule(namespace);
  const read = record({ ...objectHead, spec: rule, specs: list(rule) })(place, context);
  if (!read) return undefined;
  const head = checkMetadata(read, context);
  if (clusterwide && head?.namespace !== undefined) {
    context.report(
      'warning',
      read.places.metadata ?? place,
      'A CiliumClusterwideNetworkPolicy has no namespace',
      {
        found: head.namespace,
        hint: 'It applies to all namespaces; the field is ignored.',
      },
    );
  }
  if (!read.places.spec && !read.places.specs) {
    return context.error(place, `Invalid ${kind} spec(s): empty policy`, {
      expected: '`spec` or `specs`',
      found: 'neither',
    });
  }
  if (!head) return undefined;
  const rules: readonly CiliumRule[] = [
    ...(read.fields.spec ? [read.fields.spec] : []),
    ...(read.fields.specs ?? []),
  ];
  const common = { name: head.name, document: context.document, at: place.at, rules };
  return clusterwide
    ? { kind: 'CiliumClusterwideNetworkPolicy', ...common }
    : { kind: 'CiliumNetworkPolicy', namespace: namespace ?? 'default', ...common };
}

function networkPolicy(place: Place, context: ReadContext): Policy | undefined {
  const read = record({ ...objectHead, spec: networkPolicySpec })(place, context);
  if (!read) return undefined;
  const head = checkMetadata(read, context);
  const spec = read.fields.spec;
  if (!spec || !head) {
    if (!read.places.spec) {
      context.error(place, 'spec: Required value: empty policy', {
        expected: '`spec`',
        found: 'nothing',
      });
    }
    return undefined;
  }
  const { podSelector, policyTypes, ingress = [], egress = [] } = spec.fields;
  return {
    kind: 'NetworkPolicy',
    name: head.name,
    namespace: head.namespace ?? 'default',
    document: context.document,
    at: place.at,
    specAt: spec.place.at,
    podSelector: podSelector ?? { at: spec.place.at, requirements: [] },
    ...(policyTypes && policyTypes.length > 0 ? { policyTypes } : {}),
    items: [...ingress, ...egress],
  };
}

function cidrGroup(place: Place, context: ReadContext): CidrGroup | undefined {
  const read = record({ ...objectHead, spec: clusterCidrGroup })(place, context);
  const head = read && checkMetadata(read, context);
  if (!head) return undefined;
  const labels = read.fields.metadata?.fields.labels ?? [];
  return {
    name: head.name,
    labels: Object.fromEntries(labels.map((label) => [label.key, label.value])),
    cidrs: read.fields.spec?.fields.externalCIDRs ?? [],
  };
}
