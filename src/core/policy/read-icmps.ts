import { icmpTypeNames, icmpTypeNumber } from './icmp-types.ts';
import { nearestName } from './nearest-name.ts';
import type { PortMatch, PortRule } from './policy.ts';
import { choice } from './read-selector.ts';
import { list, numberOrText, record, type Reader } from './yaml-reader.ts';

const mostFields = 40;

const family = choice(
  ['IPv4', 'IPv6'],
  (found) => `wrong family: ${found} (Unsupported value: "${found}")`,
);
const fieldsOf = record({ family, type: numberOrText });

const icmpField: Reader<PortMatch> = (place, context) => {
  const read = fieldsOf(place, context);
  if (!read) return undefined;
  const { family: of = 'IPv4', type } = read.fields;
  if (type === undefined) {
    if (read.places.type) return undefined;
    return context.error(place, 'type: Required value', { expected: '`type`', found: 'nothing' });
  }
  const number = /^\d+$/.test(String(type)) ? Number(type) : icmpTypeNumber(of, String(type));
  if (number !== undefined && number <= 255)
    return { kind: 'icmp', at: place.at, family: of, type: number };
  const nearest = nearestName(String(type), icmpTypeNames(of));
  return context.error(read.places.type ?? place, `ICMP type ${type} not found in ${of}`, {
    expected: '0 to 255, or a name such as `EchoRequest`',
    found: String(type),
    ...(nearest === undefined ? {} : { hint: `Did you mean \`${nearest}\`?` }),
  });
};

const entry = record({ fields: list(icmpField) });

/** Reads `icmps`; each entry becomes a port rule over ICMP types. */
export const icmpRules: Reader<readonly PortRule[]> = list((place, context) => {
  const read = entry(place, context);
  if (!read) return undefined;
  const ports = read.fields.fields ?? [];
  if (ports.length > mostFields) {
    return context.error(read.places.fields ?? place, `too many types, the max is ${mostFields}`, {
      expected: 'at most 40',
      found: String(ports.length),
    });
  }
  return { at: place.at, ports };
});
