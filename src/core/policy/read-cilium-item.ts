import type { CiliumItem, Peer, PeerList, PortRule, Section } from './policy.ts';
import { icmpRules } from './read-icmps.ts';
import { egressDenyPeers, egressPeers, ingressPeers, type Peers } from './read-peers.ts';
import { portRules } from './read-ports.ts';
import { choice } from './read-selector.ts';
import {
  record,
  type FieldReaders,
  type Place,
  type ReadContext,
  type ReadFields,
  type Reader,
} from './yaml-reader.ts';

/** Members whose empty list matches nobody; an empty list of the others counts as missing. */
const emptyMeansNobody = /(?:Endpoints|CIDR|CIDRSet|Entities|Nodes)$/;

const modes = ['disabled', 'required', 'test-always-fail'] as const;

const authentication = record({
  mode: choice(
    modes,
    (found) =>
      `Unsupported value: "${found}": supported values: "disabled", "required", "test-always-fail"`,
  ),
});

type Authentication = ReadFields<{ mode: (typeof modes)[number] }>;

type ItemFields = Record<string, Peers> & {
  toPorts: readonly PortRule[];
  icmps: readonly PortRule[];
  authentication: Authentication;
};

/** Reads one item of a section, with all checks that Cilium makes on it. */
export function ciliumItem(section: Section): Reader<CiliumItem> {
  const peers = {
    ingress: ingressPeers,
    ingressDeny: ingressPeers,
    egress: egressPeers,
    egressDeny: egressDenyPeers,
  }[section];
  const fields = record({
    ...peers,
    toPorts: portRules(section),
    icmps: icmpRules,
    ...(section.endsWith('Deny') ? {} : { authentication }),
  } as unknown as FieldReaders<ItemFields>);
  const members = Object.keys(peers);
  return (place, context) => {
    const read = fields(place, context);
    if (!read) return undefined;
    checkCombination(read, members, context);
    const ports = readPorts(read, context);
    const list = readPeers(read, members);
    if (!list && !ports) warnAboutEmptyItem(place, section, read, context);
    return {
      section,
      path: place.path,
      at: place.at,
      ...(list ? { peers: list } : {}),
      ...(ports ? { ports } : {}),
      ...readAuthentication(read, context),
    };
  };
}

function readPeers(read: ReadFields<ItemFields>, members: readonly string[]): PeerList | undefined {
  const written = members.filter((member) => read.places[member]);
  const listOf = (member: string): readonly Peer[] => read.fields[member] ?? [];
  const empty = written.find(
    (member) => listOf(member).length === 0 && emptyMeansNobody.test(member),
  );
  const full = written.find((member) => listOf(member).length > 0);
  const member = empty ?? full;
  if (member === undefined) return undefined;
  return {
    member,
    at: read.places[member]?.at ?? read.place.at,
    peers: empty ? [] : listOf(member),
  };
}

function checkCombination(
  read: ReadFields<ItemFields>,
  members: readonly string[],
  context: ReadContext,
): void {
  const full = members.filter(
    (member) => (read.fields[member]?.length ?? 0) > 0 || hasMembers(read.places[member]),
  );
  full.sort(
    (left, right) => (read.places[left]?.at.from ?? 0) - (read.places[right]?.at.from ?? 0),
  );
  const [first, ...others] = full;
  for (const other of others) {
    context.error(
      read.places[other] ?? read.place,
      `combining ${capital(first ?? '')} and ${capital(other)} is not supported yet`,
      {
        expected: 'one kind of peer in an item',
        found: full.join(', '),
        hint: 'Make two items: items are alternatives.',
      },
    );
  }
}

/** Whether a list or a map has something in it, readable or not. */
function hasMembers(place: Place | undefined): boolean {
  const node = place?.node as { items?: readonly unknown[] } | null | undefined;
  return (node?.items?.length ?? 0) > 0;
}

function capital(member: string): string {
  return `${member[0]?.toUpperCase() ?? ''}${member.slice(1)}`;
}

function readPorts(
  read: ReadFields<ItemFields>,
  context: ReadContext,
): readonly PortRule[] | undefined {
  const { toPorts = [], icmps = [] } = read.fields;
  if (toPorts.length > 0 && icmps.length > 0) {
    context.error(
      read.places.icmps ?? read.place,
      'the ICMPs block may only be present without ToPorts. Define a separate rule to use ToPorts',
      { expected: '`toPorts` or `icmps`', found: 'both', hint: 'Make two items.' },
    );
  }
  const all = [...toPorts, ...icmps];
  return all.length > 0 ? all : undefined;
}

function readAuthentication(
  read: ReadFields<ItemFields>,
  context: ReadContext,
): Pick<CiliumItem, 'authentication'> {
  const place = read.places.authentication;
  if (!place) return {};
  const mode = read.fields.authentication?.fields.mode;
  if (mode === undefined) {
    if (read.fields.authentication && !read.fields.authentication.places.mode) {
      context.error(place, 'mode: Required value', {
        expected: modes.join(', '),
        found: 'nothing',
      });
    }
    return {};
  }
  const direction = place.path.includes('.egress') ? 'egress' : 'ingress';
  context.report(
    'warning',
    place,
    `mutual auth feature is disabled but an ${direction} auth rule is defined in policy`,
    {
      hint: 'Off by default since 1.19: the operator marks such a policy as invalid, yet the agent enforces it.',
    },
  );
  if (mode === 'required') {
    context.report('not-simulated', place, 'not simulated: authentication', {
      hint: 'With mutual authentication on, allowed only after both sides authenticated; off, as by default, it drops.',
    });
  }
  return { authentication: { value: mode, at: place.at } };
}

function warnAboutEmptyItem(
  place: Place,
  section: Section,
  read: ReadFields<ItemFields>,
  context: ReadContext,
): void {
  if (Object.keys(read.places).length > 0 || hasMembers(place)) return;
  const verb = section.endsWith('Deny') ? 'denies' : 'allows';
  context.report('warning', place, `An empty item ${verb} nobody, but it turns on default deny`, {
    hint:
      verb === 'allows'
        ? `In a NetworkPolicy \`- {}\` allows everybody; here write \`- ${section === 'ingress' ? 'fromEntities' : 'toEntities'}: [all]\`.`
        : 'Name the peers to deny.',
  });
}
