import type { CompetencyKey, PartKey } from '../core/base/ids.ts';
import { packCatalog } from '../core/exam/packed-catalog.ts';
import { byPart } from '../core/item/item-part.ts';
import { buildIndex } from '../core/search/search-index.ts';
import type { CompiledCompetency, CompiledContent } from './compiled-content.ts';
import { scenarioEntry } from './scenario/compile-scenario.ts';
import { searchSources } from './search/search-sources.ts';

/** A module that exists only in the build. */
export interface VirtualModule {
  readonly code: string;
  /** What the page shows of it: the module is sent to an open page only when this changes. */
  readonly shown: string;
}

export const VIRTUAL_PREFIX = 'virtual:beeline/';

/** Every module that content is served as, by id. */
export function virtualModules(content: CompiledContent): ReadonlyMap<string, VirtualModule> {
  const { outline, catalog, competencies, cheatSheets, glossary, scenarios } = content;
  const modules = new Map<string, VirtualModule>();
  const add = (name: string, kind: string, data: unknown, shown = data, key = ''): void => {
    modules.set(VIRTUAL_PREFIX + name, {
      code: dataModule(data, { kind, key }),
      shown: JSON.stringify(shown),
    });
  };
  add('outline', 'outline', outline, withoutVersion(outline));
  add('catalog', 'catalog', packCatalog(catalog));
  for (const { key, note, items } of competencies) {
    if (note !== undefined) add(`note/${key}`, 'note', note.note, note.note, key);
    const answers = new Map(items.map(({ answer }) => [answer.id, answer]));
    for (const [part, presented] of byPart(items.map((item) => item.presented))) {
      add(`items/${part}`, 'items', presented, presented, part);
      const reasons = presented.map(({ id }) => answers.get(id));
      add(`answers/${part}`, 'answers', reasons, reasons, part);
    }
  }
  for (const { sheet } of cheatSheets) {
    add(`cheat-sheet/${sheet.domain}`, 'cheatSheet', sheet, sheet, sheet.domain);
  }
  add('scenarios', 'scenarios', scenarios.map(scenarioEntry));
  for (const { scenario } of scenarios) {
    add(`scenario/${scenario.id}`, 'scenario', scenario, scenario, scenario.id);
  }
  if (glossary !== undefined) add('glossary', 'glossary', glossary.glossary);
  // Nearly every edit changes it; an open page finds what it found until it is loaded again.
  const sources = searchSources(content);
  add('search/pages', 'search', buildIndex(sources.pages), null);
  add('search/items', 'search', buildIndex(sources.items), null);
  const addCode = (name: string, code: string) =>
    modules.set(VIRTUAL_PREFIX + name, { code, shown: code });
  const parts = competencies.map(partsOf);
  for (const { key, others } of parts) {
    if (others.length > 0) addCode(`parts/${key}`, partsModule(others));
  }
  addCode('chunks', chunksModule(content, parts));
  return modules;
}

/** The parts of a competency that has items. */
interface Parts {
  readonly key: CompetencyKey;
  /** What its items begin with; empty without items. */
  readonly first: readonly PartKey[];
  readonly others: readonly PartKey[];
}

function partsOf({ key, items }: CompiledCompetency): Parts {
  const all = [...byPart(items.map(({ presented }) => presented)).keys()];
  return { key, first: all.slice(0, 1), others: all.slice(1) };
}

/** Any edit changes the version of the bank, and many the minutes of reading; a page need not start anew for that. */
function withoutVersion(outline: CompiledContent['outline']): unknown {
  return {
    ...outline,
    bankVersion: undefined,
    domains: outline.domains.map((domain) => ({
      ...domain,
      competencies: domain.competencies.map((entry) => ({ ...entry, readingMinutes: undefined })),
    })),
  };
}

/** A module whose default export is data; in development it tells the page when it has been edited. */
function dataModule(data: unknown, about: { readonly kind: string; readonly key: string }): string {
  return `export default ${asLiteral(data)};
if (import.meta.hot) {
  import.meta.hot.accept((next) => {
    if (next) {
      const detail = { ...${JSON.stringify(about)}, data: next.default };
      window.dispatchEvent(new CustomEvent('beeline:content', { detail }));
    }
  });
}
`;
}

function loaders(kind: string, keys: readonly string[]): string {
  return keys
    .map((key) => `  ${asLiteral(key)}: () => import(${asLiteral(`${VIRTUAL_PREFIX}${kind}/${key}`)}),\n`)
    .join('');
}

/** Where further parts of a competency are. There are the more of them the larger the bank is, so no page needs them at once. */
function partsModule(parts: readonly PartKey[]): string {
  return `export const loadItems = {\n${loaders('items', parts)}};
export const loadAnswers = {\n${loaders('answers', parts)}};
`;
}

function chunksModule(
  { competencies, cheatSheets, glossary, scenarios }: CompiledContent,
  parts: readonly Parts[],
): string {
  const first = parts.flatMap((one) => one.first);
  const withMore = parts.filter(({ others }) => others.length > 0).map(({ key }) => key);
  const withSheet = cheatSheets.map(({ sheet }) => sheet.domain);
  const withNote = competencies.filter(({ note }) => note !== undefined).map(({ key }) => key);
  return `export const loadNote = {\n${loaders('note', withNote)}};
export const loadItems = {\n${loaders('items', first)}};
export const loadAnswers = {\n${loaders('answers', first)}};
export const loadParts = {\n${loaders('parts', withMore)}};
export const loadCheatSheet = {\n${loaders('cheat-sheet', withSheet)}};
export const loadScenarios = () => import(${asLiteral(`${VIRTUAL_PREFIX}scenarios`)});
export const loadScenario = {\n${loaders('scenario', scenarios.map(({ scenario }) => scenario.id))}};
export const loadSearch = {\n${loaders('search', ['pages', 'items'])}};
export const loadGlossary = ${glossary === undefined ? 'undefined' : `() => import(${asLiteral(`${VIRTUAL_PREFIX}glossary`)})`};
`;
}

/** JSON is JavaScript, but for a key that would set the prototype. */
function asLiteral(data: unknown): string {
  return JSON.stringify(data).replaceAll('"__proto__":', '["__proto__"]:');
}
