import type { L7Rules, PortMatch, Section } from './policy.ts';
import type { Place, ReadContext, ReadFields } from './yaml-reader.ts';

/** What an entry of `toPorts` in an allow section may have. */
export interface PortRuleFields {
  readonly ports: readonly PortMatch[];
  readonly rules: { readonly rules?: L7Rules };
  readonly terminatingTLS: unknown;
  readonly originatingTLS: unknown;
  readonly serverNames: readonly string[];
  readonly listener: ReadFields<{ envoyConfig: unknown; name: string; priority: number }>;
}

type Read = ReadFields<PortRuleFields>;

/** Layer 7 rules against the ports beside them. */
export function checkL7(read: Read, l7: L7Rules, section: Section, context: ReadContext): void {
  const place = read.places.rules ?? read.place;
  const { ports = [] } = read.fields;
  // Ports that could not be read have their own problem; "none given" would be a second, false one.
  const someUnread = read.places.ports !== undefined && context.hasErrors;
  if (l7.kind === 'dns') checkDns(place, ports, someUnread, section, context);
  if (ports.some((port) => port.kind === 'number' && port.from === 0)) {
    context.error(place, 'L7 rules can not be used when a port is 0', {
      expected: 'a port number or name',
      found: '0',
    });
  }
  const foreign = ports.find((port) => !isTcpOnly(port));
  if (l7.kind === 'http' && foreign) {
    const found =
      foreign.kind !== 'icmp' && foreign.protocols.length === 1 ? foreign.protocols[0] : 'ANY';
    context.error(
      { ...place, path: `${read.place.path}.ports`, at: foreign.at },
      `L7 rules can only apply to TCP (not ${found}) except for DNS rules`,
      {
        expected: '`protocol: TCP`',
        found: String(found),
        ...(found === 'ANY'
          ? { hint: 'A missing `protocol` means ANY: write `protocol: TCP`.' }
          : {}),
      },
    );
  }
  if (l7.kind === 'http' && ports.length === 0 && !someUnread) {
    context.report('warning', place, 'An entry of toPorts without ports matches nothing', {
      hint: 'Say which ports the rules are for.',
    });
  }
}

function checkDns(
  place: Place,
  ports: readonly PortMatch[],
  someUnread: boolean,
  section: Section,
  context: ReadContext,
): void {
  if (section === 'ingress') {
    context.error(
      place,
      'L7 protocol DNS is not supported on ingress yet (DNS rules are not allowed on ingress)',
      {
        expected: 'DNS rules under `egress`',
        found: 'ingress',
        hint: 'Filter names where they are asked: in `egress` of the pods that ask.',
      },
    );
  }
  if (ports.length === 0 && !someUnread) {
    context.error(place, 'port 53 must be specified for DNS rules', {
      expected: '`ports` with port "53"',
      found: 'no ports',
    });
  }
  if (ports.some((port) => port.kind === 'number' && port.to > port.from)) {
    context.error(place, 'DNS rules do not support port ranges', {
      expected: 'a single port',
      found: 'a range',
    });
  }
}

/** TLS, server names and listeners: valid where Cilium takes them, but not simulated. */
export function checkTls(read: Read, section: Section, context: ReadContext): void {
  const { places, fields } = read;
  const l7 = fields.rules?.rules;
  if (fields.serverNames) {
    const place = places.serverNames ?? read.place;
    if (fields.serverNames.length === 0 || fields.serverNames.includes('')) {
      context.error(place, 'empty server name is not allowed', {
        expected: 'at least one name',
        found: 'an empty one',
      });
    }
    if (l7 && !places.terminatingTLS) {
      context.error(place, 'ServerNames are not allowed with L7 rules without TLS termination', {
        expected: '`terminatingTLS` beside them, or no `rules`',
      });
    }
  }
  if (places.listener) {
    const name = fields.listener?.fields.name ?? '';
    if (section === 'ingress') {
      context.error(places.listener, `Listener is not allowed on ingress (${name})`);
    }
    if (l7) context.error(places.listener, `Listener is not allowed with L7 rules (${name})`);
  }
  const effects = {
    terminatingTLS: 'The connection is judged as if it were not encrypted.',
    originatingTLS: 'The connection is judged as if it were not encrypted.',
    serverNames:
      'The server name of a TLS connection is not compared; the port alone decides here.',
    listener: 'What a custom Envoy listener does is not known here; the port alone decides.',
  };
  for (const field of Object.keys(effects) as (keyof typeof effects)[]) {
    const place = places[field];
    if (place)
      context.report('not-simulated', place, `not simulated: ${field}`, { hint: effects[field] });
  }
}

/** The fields of an entry that could change a verdict and do not take part in ours. */
export function fieldsNotSimulated(read: Read, l7: L7Rules | undefined): readonly string[] {
  const fields = ['terminatingTLS', 'originatingTLS', 'serverNames', 'listener'] as const;
  const secret =
    l7?.kind === 'http' &&
    l7.rules.some((rule) => rule.headerMatches.some((header) => header.secret));
  return [...fields.filter((field) => read.places[field]), ...(secret ? ['secret'] : [])];
}

function isTcpOnly(port: PortMatch): boolean {
  return port.kind !== 'icmp' && port.protocols.length === 1 && port.protocols[0] === 'TCP';
}
