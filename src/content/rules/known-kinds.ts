import type { Document } from 'yaml';
import { nearestWord } from '../words/nearest-word.ts';
import type { Kinds } from '../words/parse-kinds.ts';
import { yamlIn, type Passage, type YamlText } from '../words/passage.ts';
import { inSomeVersion, wordRules, type WordFinding } from '../words/word-rules.ts';
import type { WordLists } from '../words/word-lists.ts';
import { keyNode, textAt } from '../words/yaml-nodes.ts';

/** An object that no API server knows cannot be applied, and a learner will try. */
export function findUnknownKinds(passage: Passage, lists: WordLists): readonly WordFinding[] {
  if (lists.today.kinds.size === 0) return [];
  return yamlIn(passage).flatMap((yaml) =>
    yaml.documents.flatMap((document) =>
      inSomeVersion(
        passage,
        lists,
        ({ kinds }) => isKnown(document, kinds),
        ({ kinds }) => [unknownKind(document, yaml, kinds)],
      ),
    ),
  );
}

export const {
  item: itemKnownKinds,
  note: noteKnownKinds,
  scenario: scenarioKnownKinds,
} = wordRules('known-kinds', findUnknownKinds);

/** A document that leaves out one of the two, or both, is known if some kind fits. */
function isKnown({ contents }: Document.Parsed, kinds: Kinds): boolean {
  const kind = textAt(contents, 'kind');
  const apiVersion = textAt(contents, 'apiVersion');
  if (kind === undefined && apiVersion === undefined) return true;
  return [...kinds.values()].some(
    (one) => (kind ?? one.kind) === one.kind && (apiVersion ?? one.apiVersion) === one.apiVersion,
  );
}

function unknownKind(document: Document.Parsed, yaml: YamlText, kinds: Kinds): WordFinding {
  const kind = textAt(document.contents, 'kind');
  const apiVersion = textAt(document.contents, 'apiVersion');
  const all = [...kinds.values()];
  const lineOf = (key: string): number => yaml.lineAt(keyNode(document.contents, key)?.range?.[0]);
  const versions = all.filter((one) => one.kind === kind).map((one) => one.apiVersion);
  if (kind !== undefined && apiVersion !== undefined && versions.length > 0) {
    return {
      word: apiVersion,
      line: lineOf('apiVersion'),
      expected: `an apiVersion that has the kind ${kind}`,
      found: `${apiVersion} ${kind}`,
      fix: `write apiVersion: ${versions.join(' or ')}`,
    };
  }
  const [key, word, words] =
    kind === undefined || all.some((one) => one.kind === kind)
      ? ['apiVersion', apiVersion ?? '', all.map((one) => one.apiVersion)]
      : ['kind', kind, all.map((one) => one.kind)];
  const nearest = nearestWord(word, words);
  return {
    word,
    line: lineOf(key),
    expected: `${key === 'kind' ? 'a kind' : 'an apiVersion'} from the lists in words/`,
    found: [apiVersion, kind].filter((part) => part !== undefined).join(' '),
    fix: nearest === undefined ? 'correct it, or add it to the list of its project' : `write ${key}: ${nearest}`,
  };
}
