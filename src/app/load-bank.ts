import {
  loadAnswers,
  loadCheatSheet,
  loadGlossary,
  loadItems,
  loadNote,
  loadParts,
  loadScenario,
  loadScenarios,
  loadSearch,
} from 'virtual:beeline/chunks';
import { asItemId, asPartKey, type CompetencyKey } from '../core/base/ids.ts';
import type { ExamOutline } from '../core/exam/exam-outline.ts';
import { unpackCatalog } from '../core/exam/packed-catalog.ts';
import type { GeneratedItem } from '../core/generated/generate-item.ts';
import { isGenerated } from '../core/generated/generated-id.ts';
import { competencyOfPart } from '../core/item/item-part.ts';
import type { Bank, ChunkKey, SearchPart } from '../state/bank.ts';
import { createResource } from '../state/resource.ts';

type Chunks<Value> = Record<string, (() => Promise<{ default: Value }>) | undefined>;

/** The bank as the build compiled it; chunks are fetched when they are asked for. */
export function openBank(outline: ExamOutline): Bank {
  return {
    outline,
    catalog: createResource(async () =>
      unpackCatalog((await import('virtual:beeline/catalog')).default),
    ),
    notes: createResource((key: CompetencyKey) => fetchChunk(loadNote, key)),
    items: createResource((key: ChunkKey) =>
      isGenerated(key) ? presentedOf(key) : fetchPart('loadItems', key),
    ),
    answers: createResource((key: ChunkKey) =>
      isGenerated(key) ? answerOf(key) : fetchPart('loadAnswers', key),
    ),
    cheatSheets: createResource((domain: string) => fetchChunk(loadCheatSheet, domain)),
    glossary: createResource(() => fetchChunk({ glossary: loadGlossary }, 'glossary')),
    search: createResource((part: SearchPart) => fetchChunk(loadSearch, part)),
    scenarioList: createResource(async () => (await loadScenarios()).default),
    scenarios: createResource((id: string) => fetchChunk(loadScenario, id)),
  };
}

async function fetchChunk<Value>(chunks: Chunks<Value>, key: string): Promise<Value> {
  const load = chunks[key];
  if (load === undefined) throw new Error(`The bank has no chunk ${key}`);
  return (await load()).default;
}

const firstParts = { loadItems, loadAnswers };
type Loaders = typeof firstParts;
type PartOf<Kind extends keyof Loaders> = Awaited<ReturnType<Loaders[Kind][string]>>['default'];

/** A part whose items, or whose competency, have been withdrawn since somebody met them is empty. */
async function fetchPart<Kind extends keyof Loaders>(
  kind: Kind,
  key: string,
): Promise<PartOf<Kind>> {
  const competency = competencyOfPart(asPartKey(key));
  const more = async () =>
    Object.hasOwn(loadParts, competency) ? (await loadParts[competency]!())[kind][key] : undefined;
  const load = firstParts[kind][key] ?? (await more());
  return load === undefined ? [] : (await load()).default;
}

const made = new Map<string, Promise<GeneratedItem | undefined>>();

/** Makes an item once; the engine behind it comes with the first. */
function generate(id: string): Promise<GeneratedItem | undefined> {
  const known = made.get(id);
  if (known) return known;
  const fresh = import('../core/generated/generate-item.ts').then(({ generateItem }) =>
    generateItem(asItemId(id)),
  );
  made.set(id, fresh);
  // Without a connection the next try starts anew.
  fresh.catch(() => made.delete(id));
  return fresh;
}

async function presentedOf(id: string) {
  const item = await generate(id);
  return item ? [item.presented] : [];
}

async function answerOf(id: string) {
  const item = await generate(id);
  return item ? [item.answer] : [];
}
