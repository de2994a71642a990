import { isMap, isScalar, isSeq } from 'yaml';
import { plainValue } from './plain-value.ts';
import type { Place, ReadContext } from './yaml-reader.ts';

/** What a node is, in the words of the API server. */
export function typeName(place: Place, context: ReadContext): string {
  const node = context.resolve(place);
  if (isMap(node)) return 'object';
  if (isSeq(node)) return 'array';
  const value = isScalar(node) ? plainValue(node) : null;
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** The text of a scalar as written, for messages; shortened. */
export function shown(place: Place): string {
  const node = place.node;
  const value = isScalar(node) ? String(node.source ?? node.value) : '';
  return value.length > 60 ? `${value.slice(0, 57)}…` : value;
}

export function wrongType(
  place: Place,
  context: ReadContext,
  wanted: string,
  hint?: string,
): undefined {
  if (context.isExhausted) return undefined;
  const actual = typeName(place, context);
  const field = place.path.split('.').at(-1) ?? '';
  const advice = hint ?? typeHint(wanted, actual, shown(place));
  return context.error(
    place,
    `${field} must be ${article(wanted)}: Invalid value: "${actual}": in body must be of type ${wanted}: "${actual}"`,
    {
      expected: wanted,
      found: shown(place) === '' ? actual : `${actual} ${shown(place)}`,
      ...(advice === undefined ? {} : { hint: advice }),
    },
  );
}

function typeHint(wanted: string, actual: string, written: string): string | undefined {
  if (actual === 'null' && wanted === 'array') {
    return 'A field without a value is not an empty list: write `[]`, or leave the field out.';
  }
  if (actual === 'null' && wanted === 'object') {
    return 'A field without a value is not an empty map: write `{}`, or leave the field out.';
  }
  if (wanted === 'array') return 'This is a list: start each of its entries with "- ".';
  if (wanted === 'object' && actual === 'array')
    return 'This is a map, not a list: leave out the "- ".';
  if (wanted === 'object' && actual === 'string') return 'This is a map with fields, not a text.';
  if (wanted === 'string' && written !== '') return `Put it in quotes: "${written}".`;
  if (wanted === 'integer' && actual === 'string') return 'Write the number without quotes.';
  return undefined;
}

function article(wanted: string): string {
  return /^[aeio]/.test(wanted) ? `an ${wanted}` : `a ${wanted}`;
}
