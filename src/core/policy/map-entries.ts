import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { plainValue } from './plain-value.ts';
import type { Place, ReadContext } from './yaml-reader.ts';

/** One key of a map with its value, as written or brought in by a merge key. */
export interface MapEntry {
  readonly key: Node;
  readonly name: string;
  readonly value: Node | null;
}

/**
 * The entries of a map, with those that merge keys (`<<: *anchor`) bring in.
 *
 * kubectl expands merge keys before anything is sent, so the API server never sees one. Its YAML package takes
 * entries in order and lets the last of a name win, wherever the merge key stands.
 * @see `merge` in decode.go of go.yaml.in/yaml/v2, which sigs.k8s.io/yaml uses
 */
export function mapEntries(map: YAMLMap, place: Place, context: ReadContext): readonly MapEntry[] {
  if (!map.items.some(({ key }) => isMergeKey(key))) return map.items.map(entryOf);
  const known = context.merged.get(map);
  if (known) return known;
  const entries = new Map<string, MapEntry>();
  collect(map, place, context, entries, []);
  const all = [...entries.values()];
  context.merged.set(map, all);
  return all;
}

function entryOf({ key, value }: { key: unknown; value: unknown }): MapEntry {
  return { key: key as Node, name: keyName(key), value: (value ?? null) as Node | null };
}

/** YAML reads more than texts as keys; the API server gets the text of what was read. */
function keyName(key: unknown): string {
  return isScalar(key) ? String(plainValue(key)) : '';
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

function collect(
  map: YAMLMap,
  place: Place,
  context: ReadContext,
  entries: Map<string, MapEntry>,
  inside: readonly YAMLMap[],
): void {
  for (const pair of map.items) {
    const entry = entryOf(pair);
    if (!isMergeKey(pair.key)) {
      entries.set(entry.name, entry);
      continue;
    }
    const at = context.place(entry.key, `${place.path === '' ? '' : `${place.path}.`}<<`, place.at);
    for (const source of sourcesOf(entry.value, at, context)) {
      if (source === map || inside.includes(source)) {
        context.error(at, 'An anchor cannot be merged into itself');
      } else {
        collect(source, at, context, entries, [...inside, map]);
      }
    }
  }
}

/** The maps to merge; of a list the first wins, so it comes last. */
function sourcesOf(value: Node | null, at: Place, context: ReadContext): readonly YAMLMap[] {
  const resolved = context.resolve({ ...at, node: value });
  const members = isSeq(resolved)
    ? resolved.items.map((item) => context.resolve({ ...at, node: item as Node })).toReversed()
    : [resolved];
  const maps = members.filter((member) => isMap(member));
  if (maps.length < members.length && !context.isExhausted) {
    context.error(at, 'map merge requires map or sequence of maps as the value', {
      expected: 'an alias such as `<<: *common`, whose anchor `&common` stands at a map',
      hint: '`<<` copies the fields of another map of the same document to this place.',
    });
  }
  return maps;
}
