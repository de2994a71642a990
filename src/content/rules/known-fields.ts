import type { Document } from 'yaml';
import { NO_FIELDS, type Fields } from '../words/parse-kinds.ts';
import { yamlIn, type Passage, type YamlText } from '../words/passage.ts';
import type { WordLists } from '../words/word-lists.ts';
import { wordRules, type WordFinding } from '../words/word-rules.ts';
import { fragmentOf } from '../words/yaml-fragment.ts';
import { textAt, unknownFields, type UnknownField } from '../words/yaml-nodes.ts';

/** A field that the schema does not have is refused, or worse: dropped in silence. */
export function findUnknownFields(passage: Passage, lists: WordLists): readonly WordFinding[] {
  if (lists.today.kinds.size === 0) return [];
  return yamlIn(passage).flatMap((yaml) =>
    yaml.documents.flatMap((document) =>
      unknownIn(document, yaml, lists).map(({ name, offset, expected, found, fix }) => ({
        word: name,
        line: yaml.lineAt(offset),
        expected,
        found,
        fix,
      })),
    ),
  );
}

export const {
  item: itemKnownFields,
  note: noteKnownFields,
  scenario: scenarioKnownFields,
} = wordRules('known-fields', findUnknownFields);

function unknownIn(
  document: Document.Parsed,
  { mark }: YamlText,
  lists: WordLists,
): readonly UnknownField[] {
  const fields = fieldsOfKind(document, lists);
  if (fields !== undefined) return unknownFields(document.contents, fields);
  const fragment = fragmentOf(document, mark, lists);
  return fragment.kind === 'piece' ? fragment.unknown : [];
}

/** Undefined for a kind whose fields are not listed. */
function fieldsOfKind({ contents }: Document.Parsed, { today }: WordLists): Fields | undefined {
  const kind = textAt(contents, 'kind');
  const apiVersion = textAt(contents, 'apiVersion');
  if (kind === undefined) return undefined;
  const listed =
    apiVersion === undefined
      ? [...today.kinds.values()].find((one) => one.kind === kind)
      : today.kinds.get(`${apiVersion} ${kind}`);
  if (listed?.fields === undefined) return undefined;
  const names = new Map(listed.fields.names);
  for (const name of ['apiVersion', 'kind']) names.set(name, { isList: false, fields: NO_FIELDS });
  return { names, own: listed.fields.own };
}
