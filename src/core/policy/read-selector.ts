import { isSeq } from 'yaml';
import type { LabelRequirement, LabelSelector } from './policy.ts';
import { nearestName } from './nearest-name.ts';
import {
  isUnread,
  list,
  locatedText,
  record,
  text,
  textMap,
  type Place,
  type ReadContext,
  type ReadFields,
  type Reader,
} from './yaml-reader.ts';
import type { Located } from './span.ts';

/**
 * Whose rules the label keys follow: Cilium's selectors may put a source in front (`k8s:app`),
 * those of a NetworkPolicy may not.
 */
export type KeySyntax = 'cilium' | 'kubernetes';

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;

/** Reads `{matchLabels, matchExpressions}`. */
export function labelSelector(syntax: KeySyntax): Reader<LabelSelector> {
  const fields = record({
    matchLabels: textMap,
    matchExpressions: list(
      record({ key: locatedText, operator: locatedText, values: list(locatedText) }),
    ),
  });
  return (place, context) => {
    const read = fields(place, context);
    if (!read) return undefined;
    const requirements: LabelRequirement[] = [];
    for (const entry of read.fields.matchLabels ?? []) {
      const at: Place = { node: null, path: `${place.path}.matchLabels`, at: entry.at };
      checkKey(entry.key, syntax, at, context);
      checkValue(entry.value, at, context);
      requirements.push({
        at: entry.at,
        field: 'matchLabels',
        key: entry.key,
        operator: 'In',
        values: [entry.value],
      });
    }
    for (const expression of read.fields.matchExpressions ?? []) {
      const requirement = readExpression(expression, syntax, context);
      if (requirement) requirements.push(requirement);
    }
    return { at: read.place.at, requirements };
  };
}

interface ExpressionFields {
  readonly key?: Located<string>;
  readonly operator?: Located<string>;
  readonly values?: readonly Located<string>[];
}

function readExpression(
  read: ReadFields<ExpressionFields>,
  syntax: KeySyntax,
  context: ReadContext,
): LabelRequirement | undefined {
  const { place } = read;
  const { key, operator, values = [] } = read.fields;
  if (!key) return isUnread(read, 'key') ? undefined : missing(place, 'key', context);
  if (!operator)
    return isUnread(read, 'operator') ? undefined : missing(place, 'operator', context);
  const at = (located: Located<string>, field: string): Place => ({
    node: null,
    path: `${place.path}.${field}`,
    at: located.at,
  });
  checkKey(key.value, syntax, at(key, 'key'), context);
  const known = operators.find((name) => name === operator.value);
  if (!known) {
    const nearest = nearestName(operator.value, operators);
    return context.error(
      at(operator, 'operator'),
      `Invalid value: "${operator.value}": not a valid selector operator`,
      {
        expected: operators.join(', '),
        found: operator.value,
        ...(nearest === undefined ? {} : { hint: `Did you mean \`${nearest}\`?` }),
      },
    );
  }
  const takesValues = known === 'In' || known === 'NotIn';
  if (takesValues && values.length === 0) {
    if (hasMembers(read.places.values, context)) return undefined;
    return context.error(
      place,
      "values: must be specified when operator is In or NotIn (`operator` is 'In' or 'NotIn')",
      {
        expected: 'at least one value',
        found: 'none',
        hint: 'Write `values: [...]`; to ask only whether the key is there use `Exists`.',
      },
    );
  }
  if (!takesValues && values.length > 0) {
    return context.error(
      place,
      "values: may not be specified when operator is Exists or DoesNotExist (`operator` is 'Exists' or 'DoesNotExist')",
      {
        expected: 'no values',
        found: values.map((value) => value.value).join(', '),
        hint: 'Leave `values` out, or use `In` or `NotIn`.',
      },
    );
  }
  for (const value of values) checkValue(value.value, at(value, 'values'), context);
  return {
    at: place.at,
    field: 'matchExpressions',
    key: key.value,
    operator: known,
    values: values.map((value) => value.value),
  };
}

/** Members that were refused have their own problem; that there are none would be a second, false one. */
function hasMembers(values: Place | undefined, context: ReadContext): boolean {
  const node = values && context.resolve(values);
  return node !== undefined && !(isSeq(node) && node.items.length === 0);
}

function missing(place: Place, field: string, context: ReadContext): undefined {
  return context.error(place, `${field}: Required value`, {
    expected: `\`${field}\``,
    found: 'nothing',
  });
}

const labelName = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const dnsSubdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

function checkKey(key: string, syntax: KeySyntax, place: Place, context: ReadContext): void {
  const reason = keyFault(key, syntax);
  if (reason !== undefined) {
    context.error(place, `invalid label selector: Invalid value: "${key}": ${reason}`, {
      found: key,
      expected: 'a label key such as `app` or `example.com/app`',
    });
  }
}

function keyFault(key: string, syntax: KeySyntax): string | undefined {
  const parts = key.split(':');
  if (parts.length > 1 && syntax === 'kubernetes') {
    return "name part must consist of alphanumeric characters, '-', '_' or '.'; a NetworkPolicy knows no label sources";
  }
  if (parts.length > 2) {
    return "a valid label key only support ':' character as a source separator with non empty value";
  }
  if (parts.length === 2 && !/^[A-Za-z0-9]+$/.test(parts[0] ?? '')) {
    return 'label source should be a non empty string with only alphanumeric characters';
  }
  const plain = parts.at(-1) ?? '';
  const halves = plain.split('/');
  if (halves.length > 2) return 'a valid label key must have at most one "/"';
  const name = halves.at(-1) ?? '';
  if (name === '') return 'name part must be non-empty';
  if (name.length > 63) return 'name part must be no more than 63 bytes';
  if (!labelName.test(name)) {
    return "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
  }
  const prefix = halves.length === 2 ? (halves[0] ?? '') : undefined;
  if (prefix !== undefined && (prefix.length > 253 || !isSubdomain(prefix))) {
    return "prefix part a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.'";
  }
  return undefined;
}

/** A DNS subdomain as Kubernetes wants it in names and label prefixes. */
export function isSubdomain(text: string): boolean {
  return text.length <= 253 && dnsSubdomain.test(text);
}

function checkValue(value: string, place: Place, context: ReadContext): void {
  if (value === '' || (value.length <= 63 && labelName.test(value))) return;
  const reason =
    value.length > 63
      ? 'must be no more than 63 bytes'
      : "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
  context.error(place, `invalid label selector: Invalid value: "${value}": ${reason}`, {
    found: value,
    expected: 'a label value of at most 63 letters, digits, `-`, `_` or `.`',
    ...(value.includes('*') ? { hint: 'Label values have no wildcards.' } : {}),
  });
}

/** One plain text of a choice. */
export function choice<Word extends string>(
  words: readonly Word[],
  complain: (found: string) => string,
  hintOf: (found: string) => string | undefined = () => undefined,
): Reader<Word> {
  return (place, context) => {
    const found = text(place, context);
    if (found === undefined) return undefined;
    const word = words.find((candidate) => candidate === found);
    if (word !== undefined) return word;
    const nearest = nearestName(found, words);
    const hint =
      hintOf(found) ?? (nearest === undefined ? undefined : `Did you mean \`${nearest}\`?`);
    return context.error(place, complain(found), {
      expected: words.join(', '),
      found,
      ...(hint === undefined ? {} : { hint }),
    });
  };
}
