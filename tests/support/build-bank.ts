import type { CompetencyKey } from '../../src/core/base/ids.ts';
import { partOf } from '../../src/core/item/item-part.ts';
import type { Bank, ChunkKey } from '../../src/state/bank.ts';
import { createResource } from '../../src/state/resource.ts';
import { buildAnswer, buildCatalog, buildDomains, buildItem, buildOutline } from './builders.ts';

/** A small whole bank in memory: every key is option `one`. `isOffline` makes the answers unreachable. */
export function buildBank(isOffline = () => false): Bank {
  const domains = buildDomains({ architecture: 60, ebpf: 40 }, 1, 6);
  const catalog = buildCatalog(domains);
  const all = (Object.keys(catalog) as CompetencyKey[]).flatMap((competency) =>
    (catalog[competency] ?? []).map((id) => ({ id, competency })),
  );
  const itemsIn = (key: ChunkKey) => all.filter((item) => partOf(item) === key);
  return {
    outline: buildOutline(domains),
    catalog: createResource(() => Promise.resolve(catalog)),
    notes: createResource(() => Promise.reject(new Error('No notes here'))),
    cheatSheets: createResource(() => Promise.reject(new Error('No cheat sheets here'))),
    glossary: createResource(() => Promise.reject(new Error('No glossary here'))),
    search: createResource(() => Promise.reject(new Error('No search here'))),
    scenarioList: createResource(() => Promise.resolve([])),
    scenarios: createResource(() => Promise.reject(new Error('No scenarios here'))),
    items: createResource((key) =>
      Promise.resolve(itemsIn(key).map(({ id, competency }) => buildItem(id, { competency }))),
    ),
    answers: createResource((key) =>
      isOffline()
        ? Promise.reject(new Error('Offline'))
        : Promise.resolve(itemsIn(key).map(({ id }) => buildAnswer(id))),
    ),
  };
}
