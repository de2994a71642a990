import { parsePrefix, type Prefix } from './cidr.ts';
import type { CidrGroup, Cluster, Service } from './cluster.ts';
import { k8sLabel, namespaceKey, peerRequirements, withSource } from './compile-selector.ts';
import { entitySelectors } from './entities.ts';
import type { EntryPeers, PeerMatcher, Unresolved } from './entry.ts';
import { LabelSet, selectorKey, type Requirement } from './label-set.ts';
import type { LabelSelector, Peer, PeerList } from './policy.ts';
import type { Span } from './span.ts';

export interface PeerScope {
  readonly cluster: Cluster;
  /** Missing in a clusterwide policy. */
  readonly namespace: string | undefined;
  readonly subject: LabelSelector;
}

/** Everybody: no peer member is written, but ports are. */
export function anyone(at: Span): EntryPeers {
  return { at, member: 'anyone', matchers: [labels(at, [])], unresolved: [] };
}

/** Resolves the peers of an item against the cluster. */
export function compilePeers(list: PeerList, scope: PeerScope): EntryPeers {
  const matchers: PeerMatcher[] = [];
  const unresolved: Unresolved[] = [];
  for (const peer of list.peers) {
    const compiled = compilePeer(peer, scope);
    if (Array.isArray(compiled)) matchers.push(...compiled);
    else unresolved.push(compiled as Unresolved);
  }
  return { at: list.at, member: list.member, matchers, unresolved };
}

function compilePeer(peer: Peer, scope: PeerScope): readonly PeerMatcher[] | Unresolved {
  switch (peer.kind) {
    case 'endpoints':
      return [labels(peer.at, peerRequirements(peer.selector, scope.namespace, scope.subject))];
    case 'entity':
      return entitySelectors(peer.entity).map((selector) => labels(peer.at, selector));
    case 'cidr':
      return cidrs(peer.at, [peer.cidr], peer.except);
    case 'fqdn': {
      const written = peer.name.kind === 'name' ? peer.name.name : peer.name.pattern;
      return [
        { kind: 'fqdn', at: peer.at, key: `fqdn:${peer.name.kind}:${written}`, name: peer.name },
      ];
    }
    case 'cidrGroup': {
      const group = scope.cluster.cidrGroups?.find((one) => one.name === peer.name);
      if (!group) return fact(`There is no CiliumCIDRGroup ${peer.name}, so it matches nothing.`);
      return cidrs(peer.at, group.cidrs, peer.except);
    }
    case 'cidrGroupSelector': {
      const groups = selectedGroups(scope.cluster, peer.selector);
      if (groups.length === 0)
        return fact('No CiliumCIDRGroup has these labels, so it matches nothing.');
      return cidrs(
        peer.at,
        groups.flatMap((group) => group.cidrs),
        peer.except,
      );
    }
    case 'service':
    case 'serviceSelector':
      return services(peer, scope);
    case 'groups':
      return {
        kind: 'not-simulated',
        text: 'The addresses of a cloud group are not known here; it matches nobody.',
      };
  }
}

function services(
  peer: Extract<Peer, { kind: 'service' | 'serviceSelector' }>,
  scope: PeerScope,
): readonly PeerMatcher[] | Unresolved {
  const chosen = scope.cluster.services.filter(
    (service) =>
      (peer.namespace === undefined || peer.namespace === service.namespace) &&
      (peer.kind === 'service' ? service.name === peer.name : hasLabels(service, peer.selector)),
  );
  if (chosen.length === 0) {
    const what = peer.kind === 'service' ? `service ${peer.name}` : 'service with these labels';
    return {
      kind: 'version',
      text: `There is no ${what}. Here it matches nobody; what Cilium makes of it depends on its version.`,
    };
  }
  return chosen.flatMap((service) => servicePeers(peer.at, service));
}

/** A service with a selector stands for its pods, one without for its addresses. */
function servicePeers(at: Span, service: Service): readonly PeerMatcher[] {
  const selector = Object.entries(service.selector ?? {});
  if (selector.length > 0) {
    const pods = selector.map(([key, value]) => k8sLabel(key, value));
    return [labels(at, [...pods, k8sLabel(namespaceKey, service.namespace)])];
  }
  const addresses = (service.endpoints ?? []).map((one) => one.replace(/^([^:]+):\d+$/, '$1'));
  return cidrs(
    at,
    addresses.map((one) => `${one}/${one.includes(':') ? 128 : 32}`),
    [],
  );
}

/** Labels of a service or a group have no source, so the source in a key does not count. */
function plainRequirements(selector: LabelSelector): readonly Requirement[] {
  return selector.requirements.map((one) => ({ ...withSource(one, 'any'), source: 'any' }));
}

function hasLabels(object: Service | CidrGroup, selector: LabelSelector): boolean {
  const set = Object.entries(object.labels).map(([key, value]) => ({ source: 'k8s', key, value }));
  return new LabelSet(set).satisfies(plainRequirements(selector));
}

function selectedGroups(cluster: Cluster, selector: LabelSelector): readonly CidrGroup[] {
  return (cluster.cidrGroups ?? []).filter((group) => hasLabels(group, selector));
}

export function labels(at: Span, requirements: readonly Requirement[]): PeerMatcher {
  return { kind: 'labels', at, key: `labels:${selectorKey(requirements)}`, requirements };
}

export function cidrs(
  at: Span,
  prefixes: readonly string[],
  except: readonly string[],
): readonly PeerMatcher[] {
  const holes = except.map(parsePrefix).filter((hole) => hole !== undefined);
  return prefixes
    .map(parsePrefix)
    .filter((prefix) => prefix !== undefined)
    .map((prefix) => ({
      kind: 'cidr',
      at,
      key: `cidr:${prefixKey(prefix)} but ${holes.map(prefixKey).toSorted().join(' ')}`,
      prefix,
      except: holes,
    }));
}

function prefixKey(prefix: Prefix): string {
  return `${prefix.family}:${prefix.bits}/${prefix.length}`;
}

function fact(text: string): Unresolved {
  return { kind: 'fact', text };
}
