import { parsePrefix, prefixCovers } from './cidr.ts';
import type { LabelSelector, NetworkPolicyItem, NetworkPolicyPeer, PortMatch } from './policy.ts';
import { isPortName } from './port-name.ts';
import { choice, labelSelector } from './read-selector.ts';
import {
  isUnread,
  list,
  locatedText,
  numberOrText,
  record,
  text,
  wholeNumber,
  type Place,
  type ReadContext,
  type Reader,
} from './yaml-reader.ts';
import type { Located } from './span.ts';

const selector = labelSelector('kubernetes');
const protocols = ['TCP', 'UDP', 'SCTP'] as const;

const protocol = choice(
  protocols,
  (found) =>
    `invalid protocol "${found}": Unsupported value: "${found}": supported values: "SCTP", "TCP", "UDP"`,
  (found) =>
    found.toUpperCase() === 'ANY'
      ? 'A NetworkPolicy has no ANY: leave `ports` out, or list the protocols.'
      : undefined,
);

const portFields = record({ port: numberOrText, endPort: wholeNumber, protocol });

const port: Reader<PortMatch> = (place, context) => {
  const read = portFields(place, context);
  if (!read) return undefined;
  const { port: number, endPort, protocol: word = 'TCP' } = read.fields;
  const head = { at: place.at, protocols: [word] };
  if (isUnread(read, 'port')) return undefined;
  if (!checkEndPort(number, endPort, read.places.endPort, context)) return undefined;
  if (number === undefined) return { kind: 'number', from: 0, to: 0, ...head };
  const portPlace = read.places.port ?? place;
  if (typeof number === 'number') {
    if (number >= 1 && number <= 65_535)
      return { kind: 'number', from: number, to: endPort ?? number, ...head };
    return context.error(
      portPlace,
      `unable to parse port: ${number}: must be between 1 and 65535, inclusive`,
      {
        expected: '1 to 65535',
        found: String(number),
      },
    );
  }
  if (isPortName(number) && number === number.toLowerCase())
    return { kind: 'name', name: number, ...head };
  const digits = /^\d+$/.test(number);
  return context.error(
    portPlace,
    digits
      ? `port must be a number: "${number}" in quotes is a name, and must contain at least one letter (a-z)`
      : `unable to parse port: "${number}": must be a name of at most 15 lower-case letters, digits and single dashes`,
    {
      expected: 'a number, or the name of a container port',
      found: `"${number}"`,
      ...(digits
        ? { hint: `Write ${number} without quotes; only Cilium's own kinds want them.` }
        : {}),
    },
  );
};

function checkEndPort(
  number: number | string | undefined,
  endPort: number | undefined,
  place: Place | undefined,
  context: ReadContext,
): boolean {
  if (endPort === undefined || !place) return true;
  if (typeof number === 'number' && endPort >= number && endPort <= 65_535) return true;
  const message =
    typeof number === 'number'
      ? endPort > 65_535
        ? `endPort: Invalid value: ${endPort}: must be between 1 and 65535, inclusive`
        : `endPort: Invalid value: ${endPort}: must be greater than or equal to \`port\``
      : number === undefined
        ? 'endPort may not be specified when `port` is not specified; it must be greater than or equal to `port`'
        : 'endPort may not be specified when `port` is non-numeric; it must be greater than or equal to `port`';
  context.error(place, message, {
    expected: typeof number === 'number' ? `${number} to 65535` : 'a numeric `port` beside it',
    found: String(endPort),
  });
  return false;
}

const ipBlockFields = record({ cidr: locatedText, except: list(locatedText) });

interface IpBlock {
  readonly cidr: string;
  readonly except: readonly string[];
}

const ipBlock: Reader<IpBlock> = (place, context) => {
  const read = ipBlockFields(place, context);
  if (!read) return undefined;
  const { cidr, except = [] } = read.fields;
  if (!cidr) {
    if (!read.places.cidr)
      context.error(place, 'cidr: Required value', { expected: '`cidr`', found: 'nothing' });
    return undefined;
  }
  const outer = readPrefix(cidr, `${place.path}.cidr`, context);
  if (!outer) return undefined;
  for (const [index, hole] of except.entries()) {
    const path = `${place.path}.except[${index}]`;
    const inner = readPrefix(hole, path, context);
    if (inner && !(prefixCovers(outer, inner) && inner.length > outer.length)) {
      context.error(
        { node: null, path, at: hole.at },
        `except: Invalid value: "${hole.value}": CIDR must be a strict subset of \`cidr\` (CIDR ${cidr.value} does not contain it, or is the same)`,
        {
          expected: `a smaller prefix inside ${cidr.value}`,
          found: hole.value,
        },
      );
    }
  }
  return { cidr: cidr.value, except: except.map((hole) => hole.value) };
};

function readPrefix(cidr: Located<string>, path: string, context: ReadContext) {
  const prefix = parsePrefix(cidr.value);
  if (prefix) return prefix;
  return context.error(
    { node: null, path, at: cidr.at },
    `unable to parse CIDR: "${cidr.value}": must be a valid CIDR value`,
    { expected: 'address/length, such as 10.0.0.0/8', found: cidr.value },
  );
}

const peerFields = record({ podSelector: selector, namespaceSelector: selector, ipBlock });

const peer: Reader<NetworkPolicyPeer> = (place, context) => {
  const read = peerFields(place, context);
  if (!read) return undefined;
  const { places, fields } = read;
  if (places.ipBlock && (places.podSelector || places.namespaceSelector)) {
    return context.error(places.ipBlock, 'may not specify both ipBlock and another peer', {
      expected: '`ipBlock` alone',
      found: 'a selector beside it',
      hint: 'Make two entries: they are alternatives.',
    });
  }
  if (!places.ipBlock && !places.podSelector && !places.namespaceSelector) {
    return context.error(place, 'must specify a peer', {
      expected: '`podSelector`, `namespaceSelector` or `ipBlock`',
      found: 'nothing',
      hint: 'For everyone leave out `from` or `to`; for all pods of all namespaces write `namespaceSelector: {}`.',
    });
  }
  if (places.ipBlock) {
    const block = fields.ipBlock;
    return block && { kind: 'cidr', at: place.at, cidr: block.cidr, except: block.except };
  }
  return {
    kind: 'pods',
    at: place.at,
    ...(fields.podSelector ? { podSelector: fields.podSelector } : {}),
    ...(fields.namespaceSelector ? { namespaceSelector: fields.namespaceSelector } : {}),
  };
};

function item(section: 'ingress' | 'egress'): Reader<NetworkPolicyItem> {
  const ingress = record({ from: list(peer), ports: list(port) });
  const egress = record({ to: list(peer), ports: list(port) });
  return (place, context) => {
    const read = section === 'ingress' ? ingress(place, context) : egress(place, context);
    if (!read) return undefined;
    const fields: { from?: readonly NetworkPolicyPeer[]; to?: readonly NetworkPolicyPeer[] } =
      read.fields;
    return {
      section,
      path: place.path,
      at: place.at,
      peers: fields.from ?? fields.to ?? [],
      ports: read.fields.ports ?? [],
    };
  };
}

const policyType = choice(
  ['Ingress', 'Egress'],
  (found) => `Unsupported value: "${found}": supported values: "Egress", "Ingress"`,
);

/** `spec` of a NetworkPolicy. */
export interface NetworkPolicySpec {
  readonly podSelector: LabelSelector;
  readonly policyTypes: readonly ('Ingress' | 'Egress')[];
  readonly ingress: readonly NetworkPolicyItem[];
  readonly egress: readonly NetworkPolicyItem[];
}

export const networkPolicySpec = record<NetworkPolicySpec>({
  podSelector: selector,
  policyTypes: list(policyType),
  ingress: list(item('ingress')),
  egress: list(item('egress')),
});

export const clusterCidrGroup = record({ externalCIDRs: list(text) });
