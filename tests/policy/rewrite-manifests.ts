import type { ItemData, Manifest, RuleData, Sketch } from './generate-world.ts';

const sections = ['ingress', 'ingressDeny', 'egress', 'egressDeny'] as const;

/** The same manifests with every list in another order. */
export function shuffleManifests(
  manifests: readonly Manifest[],
  numbers: Iterable<number>,
): readonly Manifest[] {
  const stream = numbers[Symbol.iterator]();
  const shuffle = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value
        .map((member) => ({ member: shuffle(member), rank: stream.next().value ?? 0 }))
        .toSorted((left, right) => left.rank - right.rank)
        .map(({ member }) => member);
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shuffle(part)]));
  };
  return shuffle(manifests) as readonly Manifest[];
}

/** Every item cut into items with one peer and one entry of ports each. */
export function splitItems(manifest: Manifest): Manifest {
  const split = (rule: RuleData): RuleData => ({
    ...rule,
    ...Object.fromEntries(
      sections
        .filter((name) => rule[name])
        .map((name) => [name, (rule[name] ?? []).flatMap(splitItem)]),
    ),
  });
  return {
    ...manifest,
    ...(manifest.spec ? { spec: split(manifest.spec) } : {}),
    ...(manifest.specs ? { specs: manifest.specs.map(split) } : {}),
  };
}

function splitItem(item: ItemData): readonly ItemData[] {
  return Object.entries(item).reduce<readonly ItemData[]>(
    (parts, [field, value]) =>
      Array.isArray(value) && value.length > 1
        ? parts.flatMap((part) => value.map((one: unknown) => ({ ...part, [field]: [one] })))
        : parts,
    [item],
  );
}

/** The label `app` is called `role` everywhere. */
export function renameLabels({ cluster, manifests, flows }: Sketch): Sketch {
  const rename = <Value>(value: Value): Value =>
    JSON.parse(
      JSON.stringify(value)
        .replaceAll('"app":', '"role":')
        .replaceAll('"key":"app"', '"key":"role"'),
    ) as Value;
  return { cluster: rename(cluster), manifests: rename(manifests), flows };
}

interface NetworkPeer {
  readonly podSelector?: SelectorData;
  readonly namespaceSelector?: SelectorData;
  readonly ipBlock?: ItemData;
}

interface SelectorData {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly { readonly key: string }[];
}

interface NetworkItem {
  readonly from?: readonly NetworkPeer[];
  readonly to?: readonly NetworkPeer[];
  readonly ports?: readonly { port?: number | string; endPort?: number; protocol?: string }[];
}

/**
 * A NetworkPolicy written as a CiliumNetworkPolicy. Everyone is `fromEntities: [all]`; a direction that is only
 * isolated gets an empty item.
 */
export function translateToCilium(manifest: Manifest): Manifest {
  const spec = manifest.spec as RuleData & {
    podSelector: SelectorData;
    policyTypes?: readonly string[];
  };
  const types = spec.policyTypes ?? [];
  const ingress = translateItems((spec.ingress ?? []) as readonly NetworkItem[], 'from');
  const egress = translateItems((spec.egress ?? []) as readonly NetworkItem[], 'to');
  const isolatesIngress = types.includes('Ingress') || !types.includes('Egress');
  return {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: manifest.metadata,
    spec: {
      endpointSelector: spec.podSelector,
      ingress: ingress.length > 0 || !isolatesIngress ? ingress : [{}],
      egress: egress.length > 0 || !types.includes('Egress') ? egress : [{}],
    },
  };
}

function translateItems(items: readonly NetworkItem[], side: 'from' | 'to'): readonly ItemData[] {
  return items.flatMap((item) => {
    const peers = item[side] ?? [];
    const ports =
      item.ports && item.ports.length > 0
        ? {
            toPorts: [
              {
                ports: item.ports.map(({ port, protocol, endPort }) => ({
                  port: String(port ?? 0),
                  protocol: protocol ?? 'TCP',
                  ...(endPort === undefined ? {} : { endPort }),
                })),
              },
            ],
          }
        : {};
    if (peers.length === 0) return [{ [`${side}Entities`]: ['all'], ...ports }];
    return peers.map((peer) => ({ ...translatePeer(peer, side), ...ports }));
  });
}

function translatePeer(peer: NetworkPeer, side: 'from' | 'to'): ItemData {
  if (peer.ipBlock) return { [`${side}CIDRSet`]: [peer.ipBlock] };
  const namespaces = peer.namespaceSelector;
  if (!namespaces) return { [`${side}Endpoints`]: [peer.podSelector ?? {}] };
  const prefix = 'k8s:io.cilium.k8s.namespace.labels.';
  const matchLabels = Object.entries(namespaces.matchLabels ?? {}).map(([key, value]) => [
    `${prefix}${key}`,
    value,
  ]);
  const selector = {
    matchLabels: {
      ...peer.podSelector?.matchLabels,
      ...(Object.fromEntries(matchLabels) as object),
    },
    matchExpressions: [
      ...(peer.podSelector?.matchExpressions ?? []),
      ...(matchLabels.length > 0
        ? []
        : [{ key: 'k8s:io.kubernetes.pod.namespace', operator: 'Exists' }]),
    ],
  };
  return { [`${side}Endpoints`]: [selector] };
}
