import { isMap, isSeq, type Document } from 'yaml';
import { hasHelmKey } from './parse-helm-keys.ts';
import type { Fields } from './parse-kinds.ts';
import type { WordLists } from './word-lists.ts';
import { nameOf, textAt, unknownFields, type UnknownField } from './yaml-nodes.ts';

/** What a document without a kind is, judged by what it fits best: values of the chart, or a piece of an object. */
export type Fragment =
  | { readonly kind: 'values' }
  | { readonly kind: 'piece'; readonly unknown: readonly UnknownField[] }
  | { readonly kind: 'other' };

/** @param mark what the author wrote after the language of the fence: `values`, `other` or nothing */
export function fragmentOf(document: Document.Parsed, mark: string, lists: WordLists): Fragment {
  const known = fragments.get(document);
  if (known?.lists === lists) return known.fragment;
  const fragment = judge(document, mark, lists);
  fragments.set(document, { lists, fragment });
  return fragment;
}

// Two rules ask for the same document.
const fragments = new WeakMap<Document, { readonly lists: WordLists; readonly fragment: Fragment }>();

function judge(document: Document.Parsed, mark: string, lists: WordLists): Fragment {
  const { contents } = document;
  const isObject = textAt(contents, 'kind') !== undefined || textAt(contents, 'apiVersion') !== undefined;
  if (isObject || mark === 'other' || !(isMap(contents) || isSeq(contents))) return { kind: 'other' };
  if (mark === 'values') return { kind: 'values' };
  const entries: readonly unknown[] = isMap(contents) ? [contents] : contents.items;
  const names = entries.filter(isMap).flatMap(({ items }) => items.map(nameOf));
  if (names.length === 0) return { kind: 'other' };
  const inValues = isMap(contents) ? unknownValues(document, lists) : undefined;
  if (inValues?.length === 0) return { kind: 'values' };
  const best = placesOf(names, lists)
    .map((fields) => unknownFields(contents, fields))
    .reduce<readonly UnknownField[] | undefined>(
      (one, other) => (one === undefined || fitsBetter(other, one) ? other : one),
      undefined,
    );
  if (best !== undefined && best.length < (inValues?.length ?? Infinity)) return { kind: 'piece', unknown: best };
  if (inValues !== undefined && names.some((name) => isHelmRoot(name, lists))) return { kind: 'values' };
  return { kind: 'piece', unknown: best ?? [neverHeardOf(names[0] ?? '')] };
}

/** Fewer mistakes, or deeper ones: what fits down to the last level is meant. */
function fitsBetter(one: readonly UnknownField[], other: readonly UnknownField[]): boolean {
  const depth = (unknown: readonly UnknownField[]): number =>
    Math.min(...unknown.map(({ path }) => path.length));
  return one.length < other.length || (one.length === other.length && depth(one) > depth(other));
}

/** Fields of a document that no version of the chart has. */
function unknownValues({ contents }: Document.Parsed, { today, earlier }: WordLists): UnknownField[] {
  return unknownFields(contents, today.helmKeys).filter(
    ({ path }) => !earlier.some(({ helmKeys }) => hasHelmKey(helmKeys, path)),
  );
}

function isHelmRoot(name: string, { today, earlier }: WordLists): boolean {
  return [today, ...earlier].some(({ helmKeys }) => helmKeys.names.has(name));
}

function neverHeardOf(name: string): UnknownField {
  return {
    name,
    path: [name],
    offset: undefined,
    expected: 'an object with apiVersion and kind, a piece of one, or values of the chart',
    found: `the field ${name}, which none of these has`,
    fix: 'correct its name; if the fence is something else, open it with ```yaml other',
  };
}

/** The places in known objects that have most of these fields. */
function placesOf(names: readonly string[], lists: WordLists): readonly Fields[] {
  const counts = new Map<Fields, number>();
  for (const name of new Set(names)) {
    for (const place of placesByField(lists).get(name) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([place]) => place);
}

const indexes = new WeakMap<WordLists, ReadonlyMap<string, ReadonlySet<Fields>>>();

function placesByField(lists: WordLists): ReadonlyMap<string, ReadonlySet<Fields>> {
  const known = indexes.get(lists);
  if (known !== undefined) return known;
  const index = new Map<string, Set<Fields>>();
  const seen = new Set<Fields>();
  const visit = (fields: Fields | undefined): void => {
    if (fields === undefined || seen.has(fields)) return;
    seen.add(fields);
    for (const [name, field] of fields.names) {
      const places = index.get(name) ?? new Set();
      index.set(name, places.add(fields));
      visit(field.fields);
    }
    visit(fields.own);
  };
  for (const { fields } of lists.today.kinds.values()) visit(fields);
  indexes.set(lists, index);
  return index;
}
