import { isMap, isScalar } from 'yaml';
import { mapEntries } from './map-entries.ts';
import { isSubdomain } from './read-selector.ts';
import {
  anything,
  orNothing,
  record,
  text,
  textMap,
  type Place,
  type ReadContext,
  type Reader,
} from './yaml-reader.ts';

export const metadata = record({
  name: text,
  namespace: orNothing(text),
  labels: orNothing(textMap),
  annotations: orNothing(textMap),
  ...Object.fromEntries(
    [
      'generateName',
      'uid',
      'resourceVersion',
      'creationTimestamp',
      'generation',
      'managedFields',
      'ownerReferences',
      'finalizers',
      'selfLink',
      'deletionTimestamp',
      'deletionGracePeriodSeconds',
    ].map((name) => [name, anything]),
  ),
} as { name: Reader<string>; namespace: Reader<string>; labels: typeof textMap });

interface Metadata {
  readonly name: string;
  readonly namespace?: string;
}

/** Checks name and namespace as the API server does. */
export function checkMetadata(
  fields: { readonly name?: string; readonly namespace?: string } | undefined,
  place: Place,
  context: ReadContext,
): Metadata | undefined {
  const name = fields?.name ?? '';
  if (name === '') {
    return context.error(
      place,
      'metadata.name: Required value: name is required (must have name)',
      {
        expected: '`metadata.name`',
        found: 'nothing',
      },
    );
  }
  if (!isSubdomain(name)) {
    return context.error(
      place,
      `metadata.name: Invalid value: "${name}": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.'`,
      { expected: 'lower-case letters, digits, `-` and `.`', found: name },
    );
  }
  const namespace = fields?.namespace;
  if (namespace && !isLabelOfName(namespace)) {
    return context.error(
      place,
      `metadata.namespace: Invalid value: "${namespace}": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-'`,
      { expected: 'lower-case letters, digits and `-`, at most 63 of them', found: namespace },
    );
  }
  return { name, ...(namespace ? { namespace } : {}) };
}

function isLabelOfName(text: string): boolean {
  return text.length <= 63 && isSubdomain(text) && !text.includes('.');
}

/** The namespace of a policy, without any report; for rules that are read before it. */
export function peekNamespace(place: Place, context: ReadContext): string {
  const field = (map: Place, name: string): Place => {
    const node = context.resolve(map);
    const entries = isMap(node) ? mapEntries(node, map, context) : [];
    return { ...map, node: entries.find((entry) => entry.name === name)?.value ?? null };
  };
  const namespace = context.resolve(field(field(place, 'metadata'), 'namespace'));
  return (
    (isScalar(namespace) && typeof namespace.value === 'string' && namespace.value) || 'default'
  );
}
