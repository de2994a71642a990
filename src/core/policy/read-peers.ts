import { nearestName } from './nearest-name.ts';
import type { Peer } from './policy.ts';
import { cidrPeer, cidrSetPeer } from './read-cidr.ts';
import { dnsName } from './read-dns-name.ts';
import { labelSelector } from './read-selector.ts';
import { anything, list, record, text, textMap, type Reader } from './yaml-reader.ts';

export type Peers = readonly Peer[];

const endpoints: Reader<Peer> = (place, context) => {
  const selector = labelSelector('cilium')(place, context);
  return selector && { kind: 'endpoints', at: place.at, selector };
};

const nodes: Reader<Peer> = (place, context) => {
  context.error(
    place,
    'FromNodes/ToNodes rules can only be applied when the "enable-node-selector-labels" flag is set',
    { hint: 'For all other nodes use the entity `remote-node`.' },
  );
  return undefined;
};

/** Entity names of 1.20. `cluster-mesh` is its newest. */
export const entityNames = [
  'all',
  'world',
  'cluster',
  'host',
  'remote-node',
  'kube-apiserver',
  'health',
  'init',
  'ingress',
  'unmanaged',
  'none',
  'cluster-mesh',
] as const;

const entity: Reader<Peer> = (place, context) => {
  const name = text(place, context);
  if (name === undefined) return undefined;
  if (entityNames.some((known) => known === name))
    return { kind: 'entity', at: place.at, entity: name };
  const nearest = nearestName(name, entityNames);
  const hint = name.startsWith('world-ipv')
    ? 'The agent knows this entity, but the schema does not accept it: write `world`.'
    : nearest && `Did you mean \`${nearest}\`?`;
  return context.error(place, `unsupported entity: ${name} (Unsupported value: "${name}")`, {
    expected: entityNames.join(', '),
    found: name,
    ...(hint === undefined ? {} : { hint }),
  });
};

const fqdn: Reader<Peer> = (place, context) => {
  const name = dnsName(place, context);
  return name && { kind: 'fqdn', at: place.at, name };
};

const serviceFields = record({
  k8sService: record({ serviceName: text, namespace: text }),
  k8sServiceSelector: record({ selector: labelSelector('cilium'), namespace: text }),
});

const service: Reader<Peer> = (place, context) => {
  const read = serviceFields(place, context);
  if (!read) return undefined;
  const chosen = read.fields.k8sServiceSelector?.fields;
  const named = read.fields.k8sService?.fields;
  if (read.fields.k8sServiceSelector && !read.fields.k8sServiceSelector.places.selector) {
    return context.error(place, 'selector: Required value', {
      expected: '`selector`',
      found: 'nothing',
    });
  }
  const namespace = chosen?.namespace ?? named?.namespace;
  const scope = namespace ? { namespace } : {};
  if (chosen?.selector)
    return { kind: 'serviceSelector', at: place.at, selector: chosen.selector, ...scope };
  return { kind: 'service', at: place.at, name: named?.serviceName ?? '', ...scope };
};

const groupFields = record({
  aws: record({
    labels: textMap,
    securityGroupsIds: list(text),
    securityGroupsNames: list(text),
    region: text,
  }),
});

const group: Reader<Peer> = (place, context) => {
  const read = groupFields(place, context);
  if (!read) return undefined;
  context.report(
    'not-simulated',
    place,
    `not simulated: ${place.path.includes('toGroups') ? 'toGroups' : 'fromGroups'}`,
    {
      hint: 'The addresses of a cloud group come from its provider; here it matches nobody.',
    },
  );
  return { kind: 'groups', at: place.at };
};

/** `fromRequires` and `toRequires` are in the schema only so that an empty list does no harm. */
const requires: Reader<Peers> = (place, context) => {
  const entries = list(anything)(place, context);
  if (entries && entries.length > 0) {
    const field = place.path.split('.').at(-1) ?? '';
    context.error(
      place,
      `${field} was removed in 1.19 (must have at most 0 items): removed, express it in the selectors`,
      {
        expected: 'no such field',
        found: field,
        hint: 'Add its labels to every peer selector of this direction.',
      },
    );
  }
  return undefined;
};

export const ingressPeers = {
  fromEndpoints: list(endpoints),
  fromCIDR: list(cidrPeer),
  fromCIDRSet: list(cidrSetPeer),
  fromEntities: list(entity),
  fromNodes: list(nodes),
  fromGroups: list(group),
  fromRequires: requires,
};

export const egressDenyPeers = {
  toEndpoints: list(endpoints),
  toCIDR: list(cidrPeer),
  toCIDRSet: list(cidrSetPeer),
  toEntities: list(entity),
  toNodes: list(nodes),
  toServices: list(service),
  toGroups: list(group),
  toRequires: requires,
};

export const egressPeers = { ...egressDenyPeers, toFQDNs: list(fqdn) };
