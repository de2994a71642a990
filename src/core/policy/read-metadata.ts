import { isMap, isScalar } from 'yaml';
import { mapEntries } from './map-entries.ts';
import { isSubdomain } from './read-selector.ts';
import {
  anything,
  isUnread,
  orNothing,
  record,
  text,
  textMap,
  type Place,
  type ReadContext,
  type Reader,
  type ReadFields,
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

/** Checks name and namespace of a document as the API server does. */
export function checkMetadata(
  document: ReadFields<{ metadata: ReadFields<{ name: string; namespace: string }> }>,
  context: ReadContext,
): Metadata | undefined {
  const place = document.places.metadata ?? document.place;
  const read = document.fields.metadata;
  if (read ? isUnread(read, 'name') : document.places.metadata) return undefined;
  const { name = '', namespace } = read?.fields ?? {};
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
