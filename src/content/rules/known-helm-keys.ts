import { lineOf } from '../markdown/source-text.ts';
import { nearestWord } from '../words/nearest-word.ts';
import { hasHelmKey, helmKeysIn } from '../words/parse-helm-keys.ts';
import type { Fields } from '../words/parse-kinds.ts';
import { yamlIn, type Passage } from '../words/passage.ts';
import { promptCommands, shellCommands } from '../words/shell-commands.ts';
import type { WordLists } from '../words/word-lists.ts';
import { inSomeVersion, wordRules, type WordFinding } from '../words/word-rules.ts';
import { fragmentOf } from '../words/yaml-fragment.ts';
import { unknownFields } from '../words/yaml-nodes.ts';

/** Helm takes any key without a word; one that no template reads does nothing. */
export function findUnknownHelmKeys(passage: Passage, lists: WordLists): readonly WordFinding[] {
  if (lists.today.helmKeys.names.size === 0) return [];
  const keys = [...keysInYaml(passage, lists), ...keysOnCommandLines(passage, lists)];
  return keys.flatMap(({ key, line }) =>
    inSomeVersion(
      passage,
      lists,
      ({ helmKeys }) => hasHelmKey(helmKeys, key.split(/(?<!\\)\./)),
      ({ helmKeys }) => [unknownKey(key, line, helmKeys)],
    ),
  );
}

export const { item: itemKnownHelmKeys, note: noteKnownHelmKeys } = wordRules(
  'known-helm-keys',
  findUnknownHelmKeys,
);

interface HelmKey {
  readonly key: string;
  readonly line: number;
}

function keysInYaml(passage: Passage, lists: WordLists): HelmKey[] {
  return yamlIn(passage).flatMap((yaml) =>
    yaml.documents.flatMap((document) =>
      fragmentOf(document, yaml.mark, lists).kind !== 'values'
        ? []
        : unknownFields(document.contents, lists.today.helmKeys).map(({ path, offset }) => ({
            key: path.join('.'),
            line: yaml.lineAt(offset),
          })),
    ),
  );
}

/** Keys after `--set`, and inline code such as `hubble.relay.enabled` or `bpf.masquerade=true` that starts like a key. */
function keysOnCommandLines({ fences, inlineCodes }: Passage, { today, earlier }: WordLists): HelmKey[] {
  const inFences = fences
    .filter(({ lang }) => lang === 'console')
    .flatMap((fence) =>
      promptCommands(fence.value).flatMap(({ words, line }) =>
        keysAfterSet(words).map((key) => ({ key, line: lineOf(fence) + line })),
      ),
    );
  const inText = inlineCodes.flatMap((code) => {
    const dotted = DOTTED.exec(code.value)?.[0];
    const isKey = [today, ...earlier].some(({ helmKeys }) => helmKeys.names.has(dotted?.split('.')[0] ?? ''));
    const keys =
      dotted !== undefined && isKey
        ? [dotted]
        : code.value.includes('--set')
          ? shellCommands(code.value).flatMap(({ words }) => keysAfterSet(words))
          : [];
    return keys.map((key) => ({ key, line: lineOf(code) }));
  });
  return [...inFences, ...inText];
}

/** Two words could be a host name or a field of a policy; three, or a value after them, are a key. */
const DOTTED = /^[a-z]\w*(?:(?:\.[\w-]+)+(?==)|(?:\.[\w-]+){2,}(?=(?:\.\*)?$))/i;

function keysAfterSet(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const set = /^--set(?:-string|-json|-literal|-file)?(?:=(.*))?$/.exec(word);
    if (set === null) return [];
    return (set[1] ?? words[at + 1] ?? '')
      .split(/,(?=[\w.[\]"\\-]+=)/)
      .filter((part) => part.includes('='))
      .map((part) => part.slice(0, part.indexOf('=')).replace(/\[\d+\].*$/, ''));
  });
}

function unknownKey(key: string, line: number, helmKeys: Fields): WordFinding {
  const nearest = nearestWord(key, helmKeysIn(helmKeys));
  return {
    word: key,
    line,
    expected: 'a key of the chart',
    found: `the key ${key}`,
    fix: nearest === undefined ? 'look the key up in the Helm reference' : `write ${nearest}`,
  };
}
