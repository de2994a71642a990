import { parseAddress, parsePrefix, prefixCovers } from './cidr.ts';
import type { Peer } from './policy.ts';
import { isSubdomain, labelSelector } from './read-selector.ts';
import {
  list,
  locatedText,
  record,
  text,
  type Place,
  type ReadContext,
  type Reader,
} from './yaml-reader.ts';
import type { Located } from './span.ts';

/** One entry of `fromCIDR` or `toCIDR`. */
export const cidrPeer: Reader<Peer> = (place, context) => {
  const cidr = text(place, context);
  if (cidr === undefined) return undefined;
  if (cidr === '')
    return context.error(place, 'IP must be specified', {
      expected: 'a prefix such as "10.0.0.0/8"',
    });
  return checkPrefix(cidr, `unable to parse CIDR: "${cidr}"`, place, context)
    ? { kind: 'cidr', at: place.at, cidr, except: [] }
    : undefined;
};

const setFields = record({
  cidr: text,
  cidrGroupRef: text,
  cidrGroupSelector: labelSelector('cilium'),
  except: list(locatedText),
});

const choices = ['cidr', 'cidrGroupRef', 'cidrGroupSelector'] as const;

/** One entry of `fromCIDRSet` or `toCIDRSet`. */
export const cidrSetPeer: Reader<Peer> = (place, context) => {
  const read = setFields(place, context);
  if (!read) return undefined;
  const { cidr, cidrGroupRef, cidrGroupSelector, except = [] } = read.fields;
  const given = choices.filter((field) => read.places[field] && read.fields[field] !== '');
  if (given.length === 0) {
    return context.error(place, 'one of cidr, cidrGroupRef, or cidrGroupSelector is required', {
      expected: '`cidr: 10.0.0.0/8`',
      found: 'none of them',
    });
  }
  if (given.length > 1) {
    return context.error(
      place,
      'more than one of cidr, cidrGroupRef, or cidrGroupSelector may not be set',
      {
        expected: 'one of them',
        found: given.join(', '),
        hint: 'Make an entry for each.',
      },
    );
  }
  const holes = except.map((entry) => entry.value);
  if (cidr !== undefined) {
    const cidrPlace = read.places.cidr ?? place;
    if (!checkPrefix(cidr, `unable to parse CIDRRule "${cidr}"`, cidrPlace, context))
      return undefined;
    return checkExcept(cidr, except, `${place.path}.except`, context)
      ? { kind: 'cidr', at: place.at, cidr, except: holes }
      : undefined;
  }
  if (cidrGroupRef !== undefined && !isSubdomain(cidrGroupRef)) {
    return context.error(
      read.places.cidrGroupRef ?? place,
      `cidrGroupRef: Invalid value: "${cidrGroupRef}"`,
      {
        expected: 'the name of a CiliumCIDRGroup: lower-case letters, digits, `-` and `.`',
        found: cidrGroupRef,
      },
    );
  }
  if (cidrGroupRef !== undefined)
    return { kind: 'cidrGroup', at: place.at, name: cidrGroupRef, except: holes };
  if (!cidrGroupSelector) return undefined;
  return { kind: 'cidrGroupSelector', at: place.at, selector: cidrGroupSelector, except: holes };
};

function checkPrefix(cidr: string, message: string, place: Place, context: ReadContext): boolean {
  if (parsePrefix(cidr)) return true;
  const address = parseAddress(cidr);
  const fault = cidr.includes('/') ? 'no valid address and prefix length' : "no '/'";
  context.error(place, `${message}: ${fault}`, {
    expected: 'address/length, such as 10.0.0.0/8',
    found: cidr,
    ...(address
      ? {
          hint: `Up to 1.19 \`toCIDR\` and \`fromCIDR\` took a bare address; write "${cidr}/${address.family === 4 ? 32 : 128}".`,
        }
      : {}),
  });
  return false;
}

function checkExcept(
  cidr: string,
  except: readonly Located<string>[],
  path: string,
  context: ReadContext,
): boolean {
  const outer = parsePrefix(cidr);
  let sound = true;
  for (const [index, entry] of except.entries()) {
    const place: Place = { node: null, path: `${path}[${index}]`, at: entry.at };
    const inner = parsePrefix(entry.value);
    if (!inner) {
      sound =
        checkPrefix(entry.value, `unable to parse CIDR: "${entry.value}"`, place, context) && sound;
    } else if (outer && !prefixCovers(outer, inner)) {
      sound = false;
      context.error(
        place,
        `allow CIDR prefix ${cidr} does not contain exclude CIDR prefix ${entry.value}`,
        {
          expected: `a prefix inside ${cidr}`,
          found: entry.value,
        },
      );
    }
  }
  return sound;
}
