import type { Field, Fields } from './parse-kinds.ts';

/** Reads a list of chart keys, a dotted path a line; `.*` at its end stands for keys of the author's own. */
export function parseHelmKeys(text: string): Fields {
  const root: Fields = { names: new Map(), own: undefined };
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    let fields = root;
    for (const part of line.trim().split('.')) {
      if (part === '*') fields.own ??= { names: new Map(), own: undefined };
      else fields = childOf(fields, part);
    }
  }
  return root;
}

/** @param path the key cut at its dots */
export function hasHelmKey(root: Fields, path: readonly string[]): boolean {
  let fields: Fields | undefined = root;
  for (const part of path) {
    if (fields === undefined || fields.own !== undefined) return true;
    const field: Field | undefined = fields.names.get(part);
    if (field === undefined) return false;
    fields = field.fields;
  }
  return true;
}

/** Every key of a tree as a dotted path, parents too. */
export function helmKeysIn({ names }: Fields, prefix = ''): string[] {
  return [...names].flatMap(([name, { fields }]) => [
    prefix + name,
    ...(fields === undefined ? [] : helmKeysIn(fields, `${prefix}${name}.`)),
  ]);
}

function childOf(parent: Fields, name: string): Fields {
  const known = parent.names.get(name)?.fields;
  if (known !== undefined) return known;
  const fields: Fields = { names: new Map(), own: undefined };
  const field: Field = { isList: undefined, fields };
  parent.names.set(name, field);
  return fields;
}
