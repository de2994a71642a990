import { buildIndex } from '../core/search/search-index.ts';
import type { CompiledContent } from './compiled-content.ts';
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
  // The page reads ids once, as it does the outline.
  add('catalog', 'outline', catalog);
  for (const { key, note, items } of competencies) {
    if (note !== undefined) add(`note/${key}`, 'note', note.note, note.note, key);
    const presented = items.map((item) => item.presented);
    const answers = items.map((item) => item.answer);
    add(`items/${key}`, 'items', presented, presented, key);
    add(`answers/${key}`, 'answers', answers, answers, key);
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
  const code = chunksModule(content);
  return modules.set(`${VIRTUAL_PREFIX}chunks`, { code, shown: code });
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

function chunksModule({
  competencies,
  cheatSheets,
  glossary,
  scenarios,
}: CompiledContent): string {
  const loaders = (kind: string, keys: readonly string[]): string =>
    keys
      .map((key) => `  ${asLiteral(key)}: () => import(${asLiteral(`${VIRTUAL_PREFIX}${kind}/${key}`)}),\n`)
      .join('');
  const all = competencies.map(({ key }) => key);
  const withSheet = cheatSheets.map(({ sheet }) => sheet.domain);
  const withNote = competencies.filter(({ note }) => note !== undefined).map(({ key }) => key);
  return `export const loadNote = {\n${loaders('note', withNote)}};
export const loadItems = {\n${loaders('items', all)}};
export const loadAnswers = {\n${loaders('answers', all)}};
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
