import { isScalar, isSeq, visit, type Node, type Scalar } from 'yaml';
import { nearestWord } from '../words/nearest-word.ts';
import { yamlIn, type Passage } from '../words/passage.ts';
import type { WordLists } from '../words/word-lists.ts';
import { inSomeVersion, wordRules, type WordFinding } from '../words/word-rules.ts';
import { nameOf } from '../words/yaml-nodes.ts';

/** An entity that does not exist makes the whole policy invalid. */
export function findUnknownEntities(passage: Passage, lists: WordLists): readonly WordFinding[] {
  if (lists.today.entities.size === 0) return [];
  return yamlIn(passage).flatMap((yaml) =>
    yaml.documents.flatMap((document) =>
      entitiesIn(document.contents).flatMap(({ value, range }) =>
        inSomeVersion(
          passage,
          lists,
          ({ entities }) => entities.has(String(value)),
          ({ entities }) => [unknownEntity(String(value), yaml.lineAt(range?.[0]), entities)],
        ),
      ),
    ),
  );
}

export const {
  item: itemKnownEntities,
  note: noteKnownEntities,
  scenario: scenarioKnownEntities,
} = wordRules('known-entities', findUnknownEntities);

function entitiesIn(contents: Node | null): Scalar[] {
  const found: Scalar[] = [];
  visit(contents, {
    Pair: (_, pair) => {
      if (!['fromEntities', 'toEntities'].includes(nameOf(pair))) return;
      const values: readonly unknown[] = isSeq(pair.value) ? pair.value.items : [pair.value];
      found.push(...values.filter((value): value is Scalar => isScalar(value) && value.value !== null));
    },
  });
  return found;
}

function unknownEntity(word: string, line: number, entities: ReadonlySet<string>): WordFinding {
  const nearest = nearestWord(word, entities);
  return {
    word,
    line,
    expected: `an entity: ${[...entities].join(', ')}`,
    found: `the entity ${word}`,
    fix: nearest === undefined ? 'write one of these' : `write ${nearest}`,
  };
}
