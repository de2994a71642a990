import type { TransportProtocol } from './cluster.ts';
import type { Located, Span } from './span.ts';

export type PolicyKind = 'NetworkPolicy' | 'CiliumNetworkPolicy' | 'CiliumClusterwideNetworkPolicy';

/** A valid policy as written, before it is applied to a cluster. */
export type Policy = NetworkPolicy | CiliumPolicy;

interface PolicyHead {
  readonly name: string;
  /** Number of the YAML document within the text, from 1. */
  readonly document: number;
  readonly at: Span;
}

/** A CiliumNetworkPolicy, which lives in a namespace, or a CiliumClusterwideNetworkPolicy, which does not. */
export type CiliumPolicy = PolicyHead & {
  /** `spec` first, then `specs`. */
  readonly rules: readonly CiliumRule[];
} & (
    | { readonly kind: 'CiliumNetworkPolicy'; readonly namespace: string }
    | { readonly kind: 'CiliumClusterwideNetworkPolicy' }
  );

export interface CiliumRule {
  /** `spec` or `specs[n]`. */
  readonly path: string;
  readonly at: Span;
  readonly subject: { readonly kind: 'endpoints' | 'nodes'; readonly selector: LabelSelector };
  readonly items: readonly CiliumItem[];
  readonly enableDefaultDeny: { readonly ingress?: boolean; readonly egress?: boolean };
  readonly description?: string;
}

export type Section = 'ingress' | 'ingressDeny' | 'egress' | 'egressDeny';

/** One item of a section: its peers and its ports must both match. */
export interface CiliumItem {
  readonly section: Section;
  /** Such as `spec.ingress[0]`. */
  readonly path: string;
  readonly at: Span;
  /** Missing if no peer member is written; an empty list of peers matches nobody. */
  readonly peers?: PeerList;
  /** Missing if neither `toPorts` nor `icmps` is written: every port and protocol. */
  readonly ports?: readonly PortRule[];
  readonly authentication?: Located<'disabled' | 'required' | 'test-always-fail'>;
}

export interface PeerList {
  /** The field as written, such as `fromEndpoints`. */
  readonly member: string;
  readonly at: Span;
  readonly peers: readonly Peer[];
}

export type Peer =
  | { readonly kind: 'endpoints'; readonly at: Span; readonly selector: LabelSelector }
  | { readonly kind: 'entity'; readonly at: Span; readonly entity: string }
  | {
      readonly kind: 'cidr';
      readonly at: Span;
      readonly cidr: string;
      readonly except: readonly string[];
    }
  | {
      readonly kind: 'cidrGroup';
      readonly at: Span;
      readonly name: string;
      readonly except: readonly string[];
    }
  | {
      readonly kind: 'cidrGroupSelector';
      readonly at: Span;
      readonly selector: LabelSelector;
      readonly except: readonly string[];
    }
  | { readonly kind: 'fqdn'; readonly at: Span; readonly name: DnsName }
  | {
      readonly kind: 'service';
      readonly at: Span;
      readonly name: string;
      readonly namespace?: string;
    }
  | {
      readonly kind: 'serviceSelector';
      readonly at: Span;
      readonly selector: LabelSelector;
      readonly namespace?: string;
    }
  /** Groups of a cloud provider: resolved by its API, so never matched here. */
  | { readonly kind: 'groups'; readonly at: Span };

export type DnsName =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'pattern'; readonly pattern: string };

/** `matchLabels` and `matchExpressions` in one list, all of which must hold; keys as written. */
export interface LabelSelector {
  readonly at: Span;
  readonly requirements: readonly LabelRequirement[];
}

export interface LabelRequirement {
  readonly at: Span;
  readonly field: 'matchLabels' | 'matchExpressions';
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  readonly values: readonly string[];
}

/** One entry of `toPorts` or `icmps`. Without ports it matches nothing. */
export interface PortRule {
  readonly at: Span;
  readonly ports: readonly PortMatch[];
  /** Missing, or never empty. */
  readonly l7?: L7Rules;
  /** Fields of this entry that could change a verdict but are not simulated. */
  readonly notSimulated?: readonly string[];
}

export type PortMatch =
  | {
      readonly kind: 'number';
      readonly at: Span;
      /** 0 stands for all ports of the protocols. */
      readonly from: number;
      /** The last port of the range; equal to `from` for a single port. */
      readonly to: number;
      readonly protocols: readonly TransportProtocol[];
    }
  | {
      readonly kind: 'name';
      readonly at: Span;
      /** In lower case. */
      readonly name: string;
      readonly protocols: readonly TransportProtocol[];
    }
  | {
      readonly kind: 'icmp';
      readonly at: Span;
      readonly family: 'IPv4' | 'IPv6';
      readonly type: number;
    };

export type L7Rules =
  | { readonly kind: 'http'; readonly at: Span; readonly rules: readonly HttpRule[] }
  | { readonly kind: 'dns'; readonly at: Span; readonly rules: readonly DnsRule[] };

/** A missing field matches anything. */
export interface HttpRule {
  readonly at: Span;
  readonly method?: string;
  readonly path?: string;
  readonly host?: string;
  readonly headers: readonly string[];
  readonly headerMatches: readonly HeaderMatch[];
}

export interface HeaderMatch {
  readonly name: string;
  readonly value?: string;
  /** What happens on a mismatch other than refusing the request; such a match never refuses. */
  readonly mismatch?: 'LOG' | 'ADD' | 'DELETE' | 'REPLACE';
  /** The value is in a Kubernetes secret, which is not simulated. */
  readonly secret?: true;
}

export interface DnsRule {
  readonly at: Span;
  readonly name: DnsName;
}

export type NetworkPolicy = PolicyHead & {
  readonly kind: 'NetworkPolicy';
  readonly namespace: string;
  readonly podSelector: LabelSelector;
  /** As written; missing is not the same as listing both. */
  readonly policyTypes?: readonly ('Ingress' | 'Egress')[];
  readonly items: readonly NetworkPolicyItem[];
  /** Where the policy is said to isolate pods, for directions without an item. */
  readonly specAt: Span;
};

export interface NetworkPolicyItem {
  readonly section: 'ingress' | 'egress';
  readonly path: string;
  readonly at: Span;
  /** Empty: everyone. */
  readonly peers: readonly NetworkPolicyPeer[];
  /** Empty: every port and protocol. */
  readonly ports: readonly PortMatch[];
}

export type NetworkPolicyPeer =
  | {
      readonly kind: 'pods';
      readonly at: Span;
      readonly podSelector?: LabelSelector;
      readonly namespaceSelector?: LabelSelector;
    }
  | {
      readonly kind: 'cidr';
      readonly at: Span;
      readonly cidr: string;
      readonly except: readonly string[];
    };
