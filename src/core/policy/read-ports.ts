import type { PortMatch, PortRule, Section } from './policy.ts';
import { isPortName, parsePortNumber } from './port-name.ts';
import { checkL7, checkTls, fieldsNotSimulated, type PortRuleFields } from './check-port-rule.ts';
import { l7Rules } from './read-l7-rules.ts';
import { choice } from './read-selector.ts';
import { listener, serverNames, tls } from './read-tls.ts';
import {
  isUnread,
  list,
  record,
  text,
  wholeNumber,
  type Place,
  type ReadContext,
  type Reader,
} from './yaml-reader.ts';
import { shown, typeName, wrongType } from './wrong-type.ts';

const transports = ['TCP', 'UDP', 'SCTP'] as const;
/** Protocols without ports, known to Cilium behind `enable-extended-ip-protocols`. */
const extended = ['VRRP', 'IGMP', 'GRE', 'IPIP', 'IPV6', 'ESP', 'AH'] as const;
const mostPorts = 40;

const protocol = choice(
  [...transports, 'ANY', ...extended],
  (found) =>
    `invalid protocol "${found}": Unsupported value: "${found}": supported values: "TCP", "UDP", "SCTP", "ANY"`,
  (found) => {
    const upper = found.toUpperCase();
    if (upper.startsWith('ICMP')) return 'ICMP has no ports: use `icmps` in an item of its own.';
    return upper !== found && [...transports, 'ANY'].includes(upper)
      ? `The schema wants upper case: \`${upper}\`.`
      : undefined;
  },
);

/** A port is a text; a bare number is the most frequent slip, so it gets its own words. */
const portText: Reader<string> = (place, context) =>
  typeName(place, context) === 'integer'
    ? wrongType(place, context, 'string', `Put the number in quotes: "${shown(place)}".`)
    : text(place, context);

const portFields = record({ port: portText, endPort: endPortNumber, protocol });

function endPortNumber(place: Place, context: ReadContext): number | undefined {
  const port = wholeNumber(place, context);
  if (port === undefined || (port >= 0 && port <= 65_535)) return port;
  return context.error(place, 'endPort should be less than or equal to 65535', {
    expected: '0 to 65535',
    found: String(port),
  });
}

const portMatch: Reader<PortMatch> = (place, context) => {
  const read = portFields(place, context);
  if (!read) return undefined;
  const { port, endPort = 0, protocol: word = 'ANY' } = read.fields;
  const portPlace = read.places.port ?? place;
  if (isUnread(read, 'port')) return undefined;
  if (port === undefined || port === '') {
    return context.error(portPlace, 'port must be specified', {
      expected: 'a port number or name in quotes',
      found: 'nothing',
      hint: 'For all ports of a protocol write `port: "0"`.',
    });
  }
  const protocols = transports.filter((name) => word === 'ANY' || word === name);
  if (protocols.length === 0) {
    if (port !== '0') {
      return context.error(portPlace, 'port must be empty or 0', { expected: '"0"', found: port });
    }
    context.report('not-simulated', read.places.protocol ?? place, 'not simulated: protocol', {
      hint: `${word} needs \`enable-extended-ip-protocols\`.`,
    });
  }
  const at = place.at;
  if (isPortName(port)) {
    if (endPort > 0) {
      return context.error(
        read.places.endPort ?? place,
        'endPort is not supported with a named port',
        {
          expected: 'a port number beside `endPort`',
          found: port,
        },
      );
    }
    return isUnread(read, 'protocol')
      ? undefined
      : { kind: 'name', at, name: port.toLowerCase(), protocols };
  }
  const from = parsePortNumber(port);
  if (from === undefined) {
    return context.error(portPlace, `unable to parse port: "${port}"`, {
      expected: '0 to 65535, or a name of at most 15 letters, digits and dashes',
      found: port,
      ...(/^\d+-\d+$/.test(port) ? { hint: 'A range is `port` and `endPort`.' } : {}),
    });
  }
  // Which layer 7 rules fit a port cannot be said before its protocol is known.
  if (isUnread(read, 'protocol')) return undefined;
  return { kind: 'number', at, from, to: Math.max(from, endPort), protocols };
};

const allowFields = record<PortRuleFields>({
  ports: list(portMatch),
  rules: l7Rules,
  terminatingTLS: tls,
  originatingTLS: tls,
  serverNames,
  listener,
});
const denyFields = record({ ports: list(portMatch) });

/** Reads `toPorts` of an item in this section. */
export function portRules(section: Section): Reader<readonly PortRule[]> {
  return list(section.endsWith('Deny') ? denyRule : allowRule(section));
}

const denyRule: Reader<PortRule> = (place, context) => {
  const read = denyFields(place, context);
  if (!read) return undefined;
  checkCount(read.places.ports ?? place, read.fields.ports, context);
  warnIfEmpty(place, read.fields.ports, context);
  return { at: place.at, ports: read.fields.ports ?? [] };
};

function allowRule(section: Section): Reader<PortRule> {
  return (place, context) => {
    const read = allowFields(place, context);
    if (!read) return undefined;
    const { ports = [], rules } = read.fields;
    checkCount(read.places.ports ?? place, ports, context);
    checkTls(read, section, context);
    const l7 = rules?.rules;
    if (l7) checkL7(read, l7, section, context);
    else warnIfEmpty(place, ports, context);
    const notSimulated = fieldsNotSimulated(read, l7);
    return {
      at: place.at,
      ports,
      ...(l7 ? { l7 } : {}),
      ...(notSimulated.length > 0 ? { notSimulated } : {}),
    };
  };
}

function checkCount(
  place: Place,
  ports: readonly PortMatch[] | undefined,
  context: ReadContext,
): void {
  if ((ports?.length ?? 0) <= mostPorts) return;
  context.error(place, `too many ports, the max is ${mostPorts}`, {
    expected: 'at most 40',
    found: String(ports?.length),
    hint: 'Make a second entry of `toPorts`, or a range with `endPort`.',
  });
}

function warnIfEmpty(
  place: Place,
  ports: readonly PortMatch[] | undefined,
  context: ReadContext,
): void {
  if (ports && ports.length > 0) return;
  if (context.hasErrors) return;
  context.report('warning', place, 'An entry of toPorts without ports matches nothing', {
    hint: 'For all ports leave `toPorts` out.',
  });
}
