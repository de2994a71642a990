import type { Code, List, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import * as v from 'valibot';
import type { ContentFile } from '../content-file.ts';
import { parseCheckedYaml } from '../markdown/checked-yaml.ts';
import { parseInPieces } from '../markdown/parse-in-pieces.ts';
import { parsedText } from '../markdown/parsed-text.ts';
import { lineOf } from '../markdown/source-text.ts';
import { quote, type Compiled, type ContentProblem } from '../problem.ts';
import { itemFields, itemGuide, type ItemFields } from './item-fields.ts';
import type { ItemHome } from './item-home.ts';
import { parseOption } from './parse-option.ts';
import type { ParsedItem } from './parsed-item.ts';

/** Cuts an items file at its headings and reads each item; nothing is dropped without a problem. */
export function parseItems(file: ContentFile, home: ItemHome): Compiled<readonly ParsedItem[]> {
  const problems: ContentProblem[] = [];
  const [before = [], ...blocks] = splitAtItems(parseInPieces(file.text));
  const report = reporter(file.path, problems);
  if (before[0] !== undefined) {
    report(
      lineOf(before[0]),
      'item-layout',
      '## and the id of the first item',
      quote(toString(before[0])),
      'remove what stands before the first item; an items file has no front matter and no title',
    );
  }
  const value = blocks.map((block) => parseItem(block, file, home, problems));
  return { value, problems };
}

type Report = (line: number, rule: string, expected: string, found: string, fix: string) => void;

function reporter(file: string, problems: ContentProblem[]): Report {
  return (line, rule, expected, found, fix) =>
    problems.push({ file, line, rule, severity: 'error', expected, found, fix });
}

function splitAtItems(nodes: readonly RootContent[]): RootContent[][] {
  const blocks: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) blocks.push([]);
    blocks.at(-1)?.push(node);
  }
  return blocks;
}

function parseItem(
  [heading, ...nodes]: readonly RootContent[],
  file: ContentFile,
  home: ItemHome,
  problems: ContentProblem[],
): ParsedItem {
  const line = heading === undefined ? 1 : lineOf(heading);
  const id = heading === undefined ? '' : toString(heading);
  const report = reporter(file.path, problems);
  const block = nodes[0]?.type === 'code' && nodes[0].lang === 'yaml' ? nodes[0] : undefined;
  if (block === undefined) {
    report(
      nodes[0] === undefined ? line : lineOf(nodes[0]),
      'item-layout',
      `a \`\`\`yaml block right under the heading ${id}`,
      nodes[0] === undefined ? 'nothing' : quote(toString(nodes[0])),
      'write kind, level, note, points and sources there',
    );
  }
  const { fields, lineOf: fieldLine } = readFields(block, line, file.path, problems);
  const rest = block === undefined ? nodes : nodes.slice(1);
  const list = findOptions(rest, line, id, report);
  const stemNodes = list === undefined ? rest : rest.slice(0, rest.indexOf(list));
  const stemLine = block === undefined ? line : (block.position?.end.line ?? line);
  return {
    file: file.path,
    line,
    id,
    home,
    fields,
    lineOf: fieldLine,
    stem: parsedText(file.text, stemNodes, stemLine),
    options: (list?.children ?? []).flatMap((entry) => {
      if (typeof entry.checked === 'boolean') return [parseOption(entry, file.text)];
      report(
        lineOf(entry),
        'item-layout',
        'options that all start with a box: - [ ] or - [x]',
        quote(toString(entry)),
        'add the box; if this belongs to the stem, put a sentence between the two lists',
      );
      return [];
    }),
  };
}

function readFields(
  block: Code | undefined,
  line: number,
  file: string,
  problems: ContentProblem[],
): Pick<ParsedItem, 'fields' | 'lineOf'> {
  if (block === undefined) return { fields: {}, lineOf: () => line };
  const place = { file, firstLine: lineOf(block) + 1, rule: 'item-fields' };
  const yaml = parseCheckedYaml(block.value, itemFields, itemGuide, place);
  problems.push(...yaml.problems);
  return { fields: yaml.value ?? soundFields(yaml.raw), lineOf: yaml.lineOf };
}

/** The fields that are right although others are not, so that rules can still look at them. */
function soundFields(raw: unknown): Partial<ItemFields> {
  if (typeof raw !== 'object' || raw === null) return {};
  const sound = Object.entries(itemFields.entries).flatMap(([name, schema]) => {
    const parsed = v.safeParse(schema, (raw as Record<string, unknown>)[name]);
    return parsed.success && parsed.output !== undefined ? [[name, parsed.output]] : [];
  });
  return Object.fromEntries(sound) as Partial<ItemFields>;
}

function findOptions(
  nodes: readonly RootContent[],
  line: number,
  id: string,
  report: Report,
): List | undefined {
  const lists = nodes.filter(
    (node): node is List =>
      node.type === 'list' && node.children.some((entry) => typeof entry.checked === 'boolean'),
  );
  const list = lists[0];
  if (list === undefined) {
    report(
      line,
      'item-layout',
      'options as a task list at the end of the item',
      `no task list under ${id}`,
      'write each option as - [ ] or - [x] with its rationale as a quote below',
    );
    return undefined;
  }
  const after = nodes[nodes.indexOf(list) + 1];
  if (after !== undefined) {
    report(
      lineOf(after),
      'item-layout',
      'nothing after the options of an item',
      after.type === 'list' ? 'a second list' : quote(toString(after)),
      after.type === 'list'
        ? 'write all options with the same list mark (-) and no text between them'
        : 'move it into the stem or a rationale (indent a rationale by two spaces, and start it with >)',
    );
  }
  return list;
}
