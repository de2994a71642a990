import type { ContentFile } from '../content-file.ts';
import type { Compiled, ContentProblem } from '../problem.ts';
import { parseCommands, type Commands } from './parse-commands.ts';
import { parseHelmKeys } from './parse-helm-keys.ts';
import { parseKinds, type Fields, type Kinds } from './parse-kinds.ts';

/** The words that content may use; empty lists, as of an exam that keeps none, forbid nothing. */
export interface WordLists {
  /** Those of the newest version of each product. */
  readonly today: Words;
  /** Those of older versions, the newest first: an item or a section that uses one has to say which version it is about. */
  readonly earlier: readonly EarlierWords[];
}

export interface Words {
  readonly kinds: Kinds;
  readonly entities: ReadonlySet<string>;
  readonly helmKeys: Fields;
  readonly commands: Commands;
}

export interface EarlierWords extends Words {
  readonly version: ProductVersion;
}

/** `cilium-1.14`: the name of the folder of a product's version. */
export interface ProductVersion {
  readonly product: string;
  readonly major: number;
  readonly minor: number;
  /** The newest version of the product that there is a list of. */
  readonly today: { readonly major: number; readonly minor: number };
}

export const WORD_LIST = /^words\/([a-z\d.-]+)\/(kinds|entities|helm-keys|commands)\.txt$/;

export const NO_WORDS: WordLists = { today: readWords([]).value, earlier: [] };

/** Reads `words/<product>-<version>/<list>.txt`; a folder without a version is of today. */
export function readWordLists(files: readonly ContentFile[]): Compiled<WordLists> {
  const folders = new Map<string, ContentFile[]>();
  for (const file of files) {
    const [, folder] = WORD_LIST.exec(file.path) ?? [];
    if (folder !== undefined) folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const versions = productVersions([...folders.keys()]);
  const isEarlier = (folder: string): boolean => versions.has(folder);
  const current = [...folders].filter(([folder]) => !isEarlier(folder));
  const shapes = current.flatMap(([, list]) => list);
  const today = readWords(shapes);
  const earlier = [...versions]
    .map(([folder, version]) => ({ version, words: readWords(folders.get(folder) ?? []) }))
    .sort((a, b) => b.version.major - a.version.major || b.version.minor - a.version.minor);
  return {
    value: {
      today: today.value,
      earlier: earlier.map(({ version, words }) => ({ ...words.value, version })),
    },
    problems: [today, ...earlier.map(({ words }) => words)].flatMap(({ problems }) => problems),
  };
}

/** The folders of versions that are not the newest of their product. */
function productVersions(folders: readonly string[]): ReadonlyMap<string, ProductVersion> {
  const all = folders.flatMap((folder) => {
    const [, product = '', major, minor] = /^(.+)-(\d+)\.(\d+)$/.exec(folder) ?? [];
    return major === undefined ? [] : [{ folder, product, major: Number(major), minor: Number(minor) }];
  });
  return new Map(
    all.flatMap(({ folder, ...version }) => {
      const newer = all.filter((other) => other.product === version.product && isNewer(other, version));
      const newest = newer.find((one) => !newer.some((other) => isNewer(other, one)));
      if (newest === undefined) return [];
      return [[folder, { ...version, today: { major: newest.major, minor: newest.minor } }] as const];
    }),
  );
}

function isNewer(
  one: { readonly major: number; readonly minor: number },
  other: { readonly major: number; readonly minor: number },
): boolean {
  return one.major > other.major || (one.major === other.major && one.minor > other.minor);
}

function readWords(files: readonly ContentFile[]): Compiled<Words> {
  const lists = (name: string): ContentFile[] =>
    files.filter(({ path }) => path.endsWith(`/${name}.txt`));
  const { kinds, unknown } = parseKinds(lists('kinds'));
  const textOf = (name: string): string =>
    lists(name)
      .map(({ text }) => text)
      .join('\n');
  const value: Words = {
    kinds,
    entities: new Set(textOf('entities').split('\n').filter((line) => /^[^#\s]/.test(line))),
    helmKeys: parseHelmKeys(textOf('helm-keys')),
    commands: parseCommands([textOf('commands')]),
  };
  const problems = unknown.map(({ path, line, name }): ContentProblem => ({
    file: path,
    line,
    rule: 'word-lists',
    severity: 'error',
    expected: 'fields that stand in one of the lists of kinds',
    found: `no ${name} in any of them`,
    fix: 'correct the name, or write the fields here',
  }));
  return { value, problems };
}
