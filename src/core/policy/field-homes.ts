/**
 * Where fields belong that people put one level too high or too low, and what became of fields that are gone.
 * Used when a field is unknown at the place where it stands.
 */
const homes: Readonly<Record<string, string>> = {
  rules: 'inside an entry of `toPorts`, in the same column as `ports`',
  http: 'under `rules` of an entry of `toPorts`',
  dns: 'under `rules` of an entry of `toPorts`',
  ports:
    'inside an entry of `toPorts` (CiliumNetworkPolicy) or an item of `ingress` (NetworkPolicy)',
  toPorts:
    "inside an item of `ingress` or `egress` of Cilium's own kinds, in the same column as the peers",
  icmps:
    "inside an item of `ingress` or `egress` of Cilium's own kinds, in the same column as the peers",
  fromEndpoints:
    "inside an item of `ingress` or `ingressDeny` of Cilium's own kinds; a NetworkPolicy has `from`",
  fromEntities:
    "inside an item of `ingress` or `ingressDeny` of Cilium's own kinds; a NetworkPolicy has `from`",
  fromCIDR:
    "inside an item of `ingress` or `ingressDeny` of Cilium's own kinds; a NetworkPolicy has `from`",
  fromCIDRSet:
    "inside an item of `ingress` or `ingressDeny` of Cilium's own kinds; a NetworkPolicy has `from`",
  toEndpoints:
    "inside an item of `egress` or `egressDeny` of Cilium's own kinds; a NetworkPolicy has `to`",
  toEntities:
    "inside an item of `egress` or `egressDeny` of Cilium's own kinds; a NetworkPolicy has `to`",
  toCIDR:
    "inside an item of `egress` or `egressDeny` of Cilium's own kinds; a NetworkPolicy has `to`",
  toCIDRSet:
    "inside an item of `egress` or `egressDeny` of Cilium's own kinds; a NetworkPolicy has `to`",
  toServices: 'inside an item of `egress`',
  toFQDNs: 'inside an item of `egress`; deny rules cannot have it',
  matchLabels: 'inside a selector, such as an entry of `fromEndpoints`',
  matchExpressions: 'inside a selector, such as an entry of `fromEndpoints`',
  endpointSelector:
    "directly under `spec` of Cilium's own kinds; a NetworkPolicy has `podSelector`",
  nodeSelector: 'directly under `spec` of a CiliumClusterwideNetworkPolicy',
  podSelector:
    'under `spec`, or inside a peer, of a NetworkPolicy; a CiliumNetworkPolicy has `endpointSelector`',
  namespaceSelector:
    "inside a peer of a NetworkPolicy; in Cilium's own kinds match the label `k8s:io.kubernetes.pod.namespace`",
  ipBlock:
    "inside a peer of a NetworkPolicy; Cilium's own kinds have `fromCIDRSet` and `toCIDRSet`",
  from: "inside an item of `ingress` of a NetworkPolicy; Cilium's own kinds have `fromEndpoints` and others",
  to: "inside an item of `egress` of a NetworkPolicy; Cilium's own kinds have `toEndpoints` and others",
  policyTypes: 'under `spec` of a NetworkPolicy only',
  ingress: 'directly under `spec`',
  egress: 'directly under `spec`',
  ingressDeny: 'directly under `spec` of a Cilium policy',
  egressDeny: 'directly under `spec` of a Cilium policy',
  enableDefaultDeny: 'directly under `spec` of a Cilium policy',
  except: 'beside `cidr` in an entry of `fromCIDRSet` or `toCIDRSet`',
  endPort: 'beside `port`',
  protocol: 'beside `port` in an entry of `ports`',
  port: 'inside an entry of `ports`',
  authentication: 'inside an item of `ingress` or `egress`; deny rules cannot have it',
};

const removed: Readonly<Record<string, string>> = {
  kafka: 'Kafka rules were deprecated and are gone since 1.20.',
  l7: 'Rules of Go extensions (`l7proto`, `l7`) were removed.',
  l7proto: 'Rules of Go extensions (`l7proto`, `l7`) were removed.',
};

/** A sentence about a field that is not known at its place, if we know one. */
export function fieldHint(name: string): string | undefined {
  const gone = removed[name];
  if (gone !== undefined) return gone;
  const home = homes[name];
  return home === undefined ? undefined : `\`${name}\` belongs ${home}.`;
}
