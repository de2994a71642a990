import type { FieldEntry, FieldTable } from './field-entry.ts';
import { documentFields } from './field-guide.ts';

/** Where in a policy an offset of the text stands, judged from the lines above it, so also in unfinished text. */
export interface FieldPlace {
  /** Names of the fields around the place, outermost first. */
  readonly parents: readonly string[];
  /** The field whose value is being written; missing where a field or list entry starts. */
  readonly key?: string;
  /** What is written of the word up to the offset, and where it starts. */
  readonly word: string;
  readonly from: number;
  /** The column in which the fields of this map start, from 0. */
  readonly column: number;
  /** Within `{ }` or `[ ]`. */
  readonly isInline: boolean;
  /** As the document says it; empty if it does not. */
  readonly kind: string;
}

/** @param offset 0 to the length of the text */
export function fieldPlace(text: string, offset: number): FieldPlace {
  const document = documentAround(text, offset);
  const before = text.slice(document.from, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.slice(lineStart);
  const column = contentColumn(line);
  const inline = readInline(line.slice(column));
  return {
    parents: [...blockParents(before.slice(0, lineStart), column), ...inline.parents],
    ...(inline.key === undefined ? {} : { key: inline.key }),
    word: inline.word,
    from: offset - inline.word.length,
    column,
    isInline: inline.isInside,
    kind: /^kind:[ \t]*["']?(\w+)/m.exec(text.slice(document.from, document.to))?.[1] ?? '',
  };
}

/** The fields that a map at this place may have; `undefined` where we know of none. */
export function fieldsAt(place: FieldPlace): FieldTable | undefined {
  const { table } = lookUp(place);
  return table;
}

/** The field whose values stand at this place. */
export function entryAt(place: FieldPlace): FieldEntry | undefined {
  const { table, entry } = lookUp(place);
  return place.key === undefined ? entry : own(table, place.key);
}

function lookUp(place: FieldPlace): { table?: FieldTable; entry?: FieldEntry } {
  let table: FieldTable | undefined = documentFields(place.kind);
  let entry: FieldEntry | undefined;
  for (const name of place.parents) {
    entry = own(table, name);
    table = entry?.fields;
  }
  return { ...(table ? { table } : {}), ...(entry ? { entry } : {}) };
}

function own(table: FieldTable | undefined, name: string): FieldEntry | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

function documentAround(text: string, offset: number): { from: number; to: number } {
  const mark = /^---(?=[ \t\r]*$)/gm;
  let from = 0;
  for (const { index } of text.matchAll(mark)) {
    if (index + 3 > offset) return { from, to: index };
    from = index + 3;
  }
  return { from, to: text.length };
}

/** The column behind indentation and the dashes of list entries. */
function contentColumn(line: string): number {
  return /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
}

function blockParents(above: string, below: number): string[] {
  const parents: string[] = [];
  let column = below;
  const lines = above.split('\n');
  for (let index = lines.length - 1; index >= 0 && column > 0; index -= 1) {
    const line = lines[index] ?? '';
    const start = contentColumn(line);
    if (start >= column) continue;
    const name = /^["']?([\w./-]+)["']?:(?:\s|$)/.exec(line.slice(start))?.[1];
    if (name === undefined) continue;
    parents.unshift(name);
    column = start;
  }
  return parents;
}

interface Inline {
  readonly parents: readonly string[];
  readonly key?: string;
  readonly word: string;
  readonly isInside: boolean;
}

/** Reads the part of a line up to the offset: fields one behind the other, brackets and all. */
function readInline(line: string): Inline {
  const open: (string | undefined)[] = [];
  let key: string | undefined;
  let word = '';
  for (const [token] of line.matchAll(/[{[\]},]|"[^"]*"?|'[^']*'?|[^\s{}[\],"':]+|:|\s+/g)) {
    if (token === '{' || token === '[') {
      open.push(key);
      // What stands in a list is the value of the list's field; in a map a new field starts.
      if (token === '{') key = undefined;
      word = '';
    } else if (token === '}' || token === ']') {
      key = open.pop();
      word = '';
    } else if (token === ',') {
      key = undefined;
      word = '';
    } else if (token === ':') {
      key = word;
      word = '';
    } else if (token.trim() === '') {
      word = '';
    } else {
      word += token;
    }
  }
  const parents = open.filter((name) => name !== undefined && name !== key);
  return {
    parents: parents as string[],
    ...(key === undefined || key === '' ? {} : { key }),
    word,
    isInside: open.length > 0,
  };
}
