import { isMap, isNode, isScalar, isSeq, type Document, type Node } from 'yaml';

/**
 * The places, from and to, of keys that their map has already. Merge keys (`<<`) may come twice.
 *
 * In one pass over all maps: comparing each key with each, as the YAML package does, takes minutes for a map
 * of a hundred thousand keys.
 */
export function* duplicateKeys(document: Document): Generator<[from: number, to: number]> {
  const open: unknown[] = [document.contents];
  while (open.length > 0) {
    const node = open.pop();
    if (isSeq(node)) open.push(...node.items.toReversed());
    if (!isMap(node)) continue;
    const names = new Set<string>();
    for (const { key } of node.items) {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined || name === '<<') continue;
      if (names.has(name)) yield placeOf(key as Node);
      names.add(name);
    }
    for (const { value } of node.items.toReversed()) if (isNode(value)) open.push(value);
  }
}

function placeOf(node: Node): [number, number] {
  const [from, to] = node.range ?? [0, 0];
  return [from, to];
}
