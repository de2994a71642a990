import { execFileSync } from 'node:child_process';

/** What the tests need of the JSON that `npm run content:json` writes: the truth that screens are compared with. */
export interface Content {
  readonly exam: { readonly items: number; readonly minutes: number; readonly passPercent: number };
  readonly modules: readonly Module[];
  readonly items: readonly ContentItem[];
  readonly glossary: { readonly title: string; readonly terms: readonly ContentTerm[] };
}

export interface ContentTerm {
  readonly anchor: string;
  readonly name: string;
  readonly also: readonly string[];
  readonly definition: string;
  readonly places: readonly {
    readonly competency: string;
    readonly anchor: string;
    readonly heading: string;
  }[];
}

export interface Module {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly competencies: readonly Competency[];
  readonly cheatSheet: {
    readonly title: string;
    readonly sections: readonly { readonly heading: string }[];
  };
}

export interface Competency {
  readonly key: string;
  readonly title: string;
  readonly itemIds: readonly string[];
  readonly note: {
    readonly title: string;
    readonly sections: readonly Section[];
  };
}

export interface Section {
  readonly anchor: string;
  readonly heading: string;
  readonly itemIds: readonly string[];
  /** Anchors of the terms that it explains in place, in reading order. */
  readonly terms: readonly string[];
}

export interface ContentItem {
  readonly id: string;
  readonly domain: string;
  readonly competency: string;
  readonly kind: 'single' | 'multiple';
  readonly hash: string;
  readonly stem: string;
  readonly options: readonly { readonly id: string; readonly rationale: string }[];
  readonly key: readonly string[];
  readonly note: { readonly competency: string; readonly anchor: string; readonly heading: string };
}

let known: Content | undefined;

/** Compiles the content once for each test process; that takes some seconds. */
export function readContent(): Content {
  known ??= JSON.parse(
    execFileSync(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'scripts/content.ts', 'json'],
      {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    ),
  ) as Content;
  return known;
}

/** The title of the competency that an item is about. */
export function titleOfCompetency(item: string): string {
  const competency = readContent()
    .modules.flatMap(({ competencies }) => competencies)
    .find(({ itemIds }) => itemIds.includes(item));
  if (competency === undefined) throw new Error(`No competency has the item ${item}`);
  return competency.title;
}

export function itemWithId(id: string): ContentItem {
  const item = readContent().items.find((one) => one.id === id);
  if (item === undefined) throw new Error(`The content has no item ${id}`);
  return item;
}

/** A choice that is complete and wrong: as many options as the key has, at least one of them a distractor. */
export function wrongResponse({ options, key }: ContentItem): string[] {
  const distractors = options.map(({ id }) => id).filter((id) => !key.includes(id));
  return [...distractors, ...key].slice(0, key.length);
}

/** The runs of plain words in Markdown: each stands on the page as it is written. */
export function plainRuns(markdown: string): string[] {
  return markdown
    .split(/[`*_[\]()<>&"'|\\\n]+/)
    .map((run) => run.trim())
    .filter((run) => run !== '');
}

/** The longest of them. */
export function plainWords(markdown: string): string {
  return plainRuns(markdown).reduce(
    (longest, run) => (run.length > longest.length ? run : longest),
    '',
  );
}
