import type { DnsName } from './policy.ts';
import { record, text, type Place, type ReadContext, type Reader } from './yaml-reader.ts';

const fields = record({ matchName: text, matchPattern: text });
const longestName = 255;

/** Reads `{matchName}` or `{matchPattern}`, exactly one of them, as `toFQDNs` and `rules.dns` have it. */
export const dnsName: Reader<DnsName> = (place, context) => {
  const read = fields(place, context);
  if (!read) return undefined;
  const { matchName, matchPattern } = read.fields;
  if (read.places.matchName && read.places.matchPattern) {
    return context.error(
      place,
      'only one of MatchName or MatchPattern is allowed in an FQDNSelector',
      {
        expected: '`matchName` or `matchPattern`',
        found: 'both',
        hint: 'Make two entries; they are alternatives.',
      },
    );
  }
  if (matchName !== undefined && matchName !== '') {
    return checkName(matchName, read.places.matchName ?? place, context)
      ? { kind: 'name', name: matchName }
      : undefined;
  }
  if (matchPattern !== undefined && matchPattern !== '') {
    return checkPattern(matchPattern, read.places.matchPattern ?? place, context)
      ? { kind: 'pattern', pattern: matchPattern }
      : undefined;
  }
  if (read.places.matchName && matchName === undefined) return undefined;
  if (read.places.matchPattern && matchPattern === undefined) return undefined;
  return context.error(
    place,
    'must validate one and only one schema (oneOf): matchName or matchPattern is required',
    {
      expected: '`matchName` or `matchPattern`',
      found: 'neither',
      hint: 'For every name write `matchPattern: "*"`.',
    },
  );
};

function checkName(name: string, place: Place, context: ReadContext): boolean {
  if (isTooLong('MatchName', name, place, context)) return false;
  if (/^[-a-zA-Z0-9_.]+$/.test(name) && hasNoEmptyLabel(name)) return true;
  context.error(
    place,
    `Invalid characters in MatchName: "${name}". Only 0-9, a-z, A-Z and ., -, _ characters are allowed`,
    {
      found: name,
      expected: 'a DNS name such as `api.example.com`',
      hint: name.includes('*')
        ? 'A name with `*` is a `matchPattern`.'
        : name.includes('/')
          ? 'Write the host name only, without scheme and path.'
          : 'Write letters, digits, `-` and `_`, with single dots between.',
    },
  );
  return false;
}

function checkPattern(pattern: string, place: Place, context: ReadContext): boolean {
  if (isTooLong('MatchPattern', pattern, place, context)) return false;
  if (/^[-a-zA-Z0-9_.*]+$/.test(pattern) && hasNoEmptyLabel(pattern)) return true;
  context.error(
    place,
    `Invalid characters in MatchPattern: "${pattern}". Only 0-9, a-z, A-Z and ., -, _ and * characters are allowed`,
    {
      found: pattern,
      expected: 'a pattern such as `*.example.com`',
      hint: 'This is no regular expression: the only special character is `*`.',
    },
  );
  return false;
}

function isTooLong(field: string, name: string, place: Place, context: ReadContext): boolean {
  if (name.length <= longestName) return false;
  context.error(
    place,
    `Invalid ${field}: "${name.slice(0, 20)}…". Must be <= 255 characters long.`,
    {
      expected: 'at most 255 characters',
      found: String(name.length),
    },
  );
  return true;
}

/** The schema's pattern: no dot in front, never two dots in a row. */
function hasNoEmptyLabel(name: string): boolean {
  return !name.startsWith('.') && !name.includes('..');
}
