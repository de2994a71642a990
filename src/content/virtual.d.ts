/* eslint-disable @typescript-eslint/consistent-type-imports --
   a declared module may not import by a relative path, and an import outside would make this file a module */
/** The compiled content, one module for what is loaded together; `vite-plugin.ts` makes them. */

declare module 'virtual:beeline/outline' {
  const outline: import('../core/exam/exam-outline.ts').ExamOutline;
  export default outline;
}

declare module 'virtual:beeline/catalog' {
  const catalog: import('../core/exam/packed-catalog.ts').PackedCatalog;
  export default catalog;
}

declare module 'virtual:beeline/chunks' {
  type Key = import('../core/base/ids.ts').CompetencyKey;
  type Chunks<Value> = Record<Key, () => Promise<{ default: Value }>>;
  type Parts = typeof import('virtual:beeline/parts/*');
  type CheatSheet = import('../core/item/cheat-sheet.ts').CheatSheet;
  type Glossary = import('../core/item/glossary.ts').Glossary;
  export const loadNote: Chunks<import('../core/item/note.ts').Note>;
  /** By part: the first part of each competency that has items. */
  export const loadItems: Parts['loadItems'];
  export const loadAnswers: Parts['loadAnswers'];
  /** The other parts of a competency that has any. */
  export const loadParts: Record<Key, () => Promise<Parts>>;
  /** By the id of the domain. */
  export const loadCheatSheet: Record<string, () => Promise<{ default: CheatSheet }>>;
  type ScenarioEntry = import('../core/lab/scenario.ts').ScenarioEntry;
  type Scenario = import('../core/lab/scenario.ts').Scenario;
  /** What there is in the policy lab; empty for content without scenarios. */
  export const loadScenarios: () => Promise<{ default: readonly ScenarioEntry[] }>;
  /** By the id of the scenario. */
  export const loadScenario: Record<string, () => Promise<{ default: Scenario }>>;
  type PackedIndex = import('../core/search/search-index.ts').PackedIndex;
  /** What a search looks in, without the answers of items. */
  export const loadSearch: Record<'pages' | 'items', () => Promise<{ default: PackedIndex }>>;
  /** Undefined for content without a glossary. */
  export const loadGlossary: (() => Promise<{ default: Glossary }>) | undefined;
}

declare module 'virtual:beeline/search/*' {
  const index: import('../core/search/search-index.ts').PackedIndex;
  export default index;
}

declare module 'virtual:beeline/glossary' {
  const glossary: import('../core/item/glossary.ts').Glossary;
  export default glossary;
}

declare module 'virtual:beeline/scenarios' {
  const scenarios: readonly import('../core/lab/scenario.ts').ScenarioEntry[];
  export default scenarios;
}

declare module 'virtual:beeline/scenario/*' {
  const scenario: import('../core/lab/scenario.ts').Scenario;
  export default scenario;
}

declare module 'virtual:beeline/note/*' {
  const note: import('../core/item/note.ts').Note;
  export default note;
}

declare module 'virtual:beeline/parts/*' {
  type Parts<Value> = Record<string, () => Promise<{ default: readonly Value[] }>>;
  export const loadItems: Parts<import('../core/item/item.ts').PresentedItem>;
  export const loadAnswers: Parts<import('../core/item/item.ts').ItemAnswer>;
}

declare module 'virtual:beeline/items/*' {
  const items: readonly import('../core/item/item.ts').PresentedItem[];
  export default items;
}

declare module 'virtual:beeline/answers/*' {
  const answers: readonly import('../core/item/item.ts').ItemAnswer[];
  export default answers;
}

declare module 'virtual:beeline/cheat-sheet/*' {
  const sheet: import('../core/item/cheat-sheet.ts').CheatSheet;
  export default sheet;
}
