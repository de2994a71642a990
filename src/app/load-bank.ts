import outline from 'virtual:beeline/outline';
import {
  loadAnswers,
  loadCheatSheet,
  loadGlossary,
  loadItems,
  loadNote,
  loadScenario,
  loadScenarios,
} from 'virtual:beeline/chunks';
import type { CompetencyKey } from '../core/base/ids.ts';
import type { Bank } from '../state/bank.ts';
import { createResource } from '../state/resource.ts';

type Chunks<Value> = Record<string, (() => Promise<{ default: Value }>) | undefined>;

/** The bank as the build compiled it; chunks are fetched when they are asked for. */
export function openBank(): Bank {
  return {
    outline,
    catalog: createResource(async () => (await import('virtual:beeline/catalog')).default),
    notes: createResource((key: CompetencyKey) => fetchChunk(loadNote, key)),
    items: createResource((key: CompetencyKey) => fetchChunk(loadItems, key)),
    answers: createResource((key: CompetencyKey) => fetchChunk(loadAnswers, key)),
    cheatSheets: createResource((domain: string) => fetchChunk(loadCheatSheet, domain)),
    glossary: createResource(() => fetchChunk({ glossary: loadGlossary }, 'glossary')),
    scenarioList: createResource(async () => (await loadScenarios()).default),
    scenarios: createResource((id: string) => fetchChunk(loadScenario, id)),
  };
}

async function fetchChunk<Value>(chunks: Chunks<Value>, key: string): Promise<Value> {
  const load = chunks[key];
  if (load === undefined) throw new Error(`The bank has no chunk ${key}`);
  return (await load()).default;
}
