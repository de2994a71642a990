import { useEffect, useState } from 'react';
import type { CompetencyKey, ItemId, PartKey } from '../core/base/ids.ts';
import type { ExamOutline, ItemCatalog } from '../core/exam/exam-outline.ts';
import { isGenerated } from '../core/generated/generated-id.ts';
import type { CheatSheet } from '../core/item/cheat-sheet.ts';
import type { Glossary } from '../core/item/glossary.ts';
import { partOf } from '../core/item/item-part.ts';
import type { ItemAnswer, PresentedItem } from '../core/item/item.ts';
import type { Note } from '../core/item/note.ts';
import type { Scenario, ScenarioEntry } from '../core/lab/scenario.ts';
import type { PackedIndex } from '../core/search/search-index.ts';
import type { Resource } from './resource.ts';

/** Names a chunk of items: the part of written ones, or the id of a generated one. */
export type ChunkKey = PartKey | ItemId;

/** Notes, commands, terms and scenarios; or items. */
export type SearchPart = 'pages' | 'items';

/** The compiled content: the outline at once, everything else by chunk when it is needed. */
export interface Bank {
  readonly outline: ExamOutline;
  readonly catalog: Resource<'catalog', ItemCatalog>;
  readonly notes: Resource<CompetencyKey, Note>;
  readonly items: Resource<ChunkKey, readonly PresentedItem[]>;
  readonly answers: Resource<ChunkKey, readonly ItemAnswer[]>;
  /** By the id of the domain. */
  readonly cheatSheets: Resource<string, CheatSheet>;
  readonly glossary: Resource<'glossary', Glossary>;
  /** What a search looks in, without the answers of items. */
  readonly search: Resource<SearchPart, PackedIndex>;
  /** All scenarios of the lab, in rising order. */
  readonly scenarioList: Resource<'scenarios', readonly ScenarioEntry[]>;
  /** By the id of the scenario. */
  readonly scenarios: Resource<string, Scenario>;
}

/** Something that says which chunk an item is in. */
interface Placed {
  readonly id: ItemId;
  readonly competency: CompetencyKey;
}

export function loadItems(
  bank: Bank,
  chunks: readonly ChunkKey[],
): Promise<ReadonlyMap<ItemId, PresentedItem>> {
  return loadById(bank.items, chunks);
}

export function loadAnswers(
  bank: Bank,
  chunks: readonly ChunkKey[],
): Promise<ReadonlyMap<ItemId, ItemAnswer>> {
  return loadById(bank.answers, chunks);
}

async function loadById<Value extends { readonly id: ItemId }>(
  resource: Resource<ChunkKey, readonly Value[]>,
  keys: readonly ChunkKey[],
): Promise<ReadonlyMap<ItemId, Value>> {
  const chunks = await Promise.all([...new Set(keys)].map((key) => resource.load(key)));
  return new Map(chunks.flat().map((value) => [value.id, value]));
}

/** The chunks that hold these items. */
export function chunksOf(items: readonly Placed[]): ChunkKey[] {
  return [...new Set(items.map((item) => (isGenerated(item.id) ? item.id : partOf(item))))];
}

/** The chunks that hold items of which only the ids are known; one may have moved since it was answered. */
export function chunksWith(items: readonly ItemId[], catalog: ItemCatalog): ChunkKey[] {
  const wanted = new Set(items);
  const written = (Object.keys(catalog) as CompetencyKey[]).flatMap((competency) =>
    (catalog[competency] ?? []).flatMap((id) => (wanted.has(id) ? { id, competency } : [])),
  );
  return [...chunksOf(written), ...items.filter(isGenerated)];
}

export type LoadedById<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly byId: ReadonlyMap<ItemId, Value> };

/** Loads and follows the chunks of several keys, by item id. `keys` must keep its identity. */
export function useChunks<Value extends { readonly id: ItemId }>(
  resource: Resource<ChunkKey, readonly Value[]>,
  keys: readonly ChunkKey[],
): LoadedById<Value> {
  const [known, setKnown] = useState(() => ({ keys, state: collect(resource, keys) }));
  useEffect(() => {
    const update = () => setKnown({ keys, state: collect(resource, keys) });
    const unsubscribe = resource.subscribe(update);
    for (const key of keys) resource.load(key).catch(() => undefined);
    update();
    return unsubscribe;
  }, [resource, keys]);
  // What is known of other keys says nothing of these.
  return known.keys === keys ? known.state : collect(resource, keys);
}

function collect<Value extends { readonly id: ItemId }>(
  resource: Resource<ChunkKey, readonly Value[]>,
  keys: readonly ChunkKey[],
): LoadedById<Value> {
  const chunks = keys.map((key) => resource.peek(key));
  if (chunks.some((chunk) => chunk.status === 'failed')) {
    const retry = () => keys.forEach((key) => resource.load(key).catch(() => undefined));
    return { status: 'failed', retry };
  }
  const values: Value[] = [];
  for (const chunk of chunks) {
    if (chunk.status !== 'ready') return { status: 'loading' };
    values.push(...chunk.value);
  }
  return { status: 'ready', byId: new Map(values.map((value) => [value.id, value])) };
}
