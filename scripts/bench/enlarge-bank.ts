import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { splitItems, variedItem } from './varied-item.ts';

/**
 * Writes a content folder whose bank is `times` as large: each item once as it is, and then as copies in other words,
 * with ids of their own. Everything else is the same, but for the audit, which knows nothing of the copies.
 *
 * @param into a folder of ours, which is replaced
 */
export function enlargeBank(from: string, into: string, times: number): void {
  rmSync(into, { recursive: true, force: true });
  cpSync(from, into, {
    recursive: true,
    filter: (path) => relative(from, path) !== 'audit',
  });
  for (const file of itemsFiles(into)) {
    const items = splitItems(readFileSync(file, 'utf8'));
    const copies = Array.from({ length: times }, (_, copy) =>
      items.map((item, place) =>
        copy === 0 ? item : variedItem(item, copy, copy * items.length + place + 1),
      ),
    );
    writeFileSync(file, copies.flat().join(''));
  }
}

/** How many items a content folder has. */
export function countItems(folder: string): number {
  return itemsFiles(folder).reduce(
    (sum, file) => sum + splitItems(readFileSync(file, 'utf8')).length,
    0,
  );
}

function itemsFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.items.md'))
    .map((path) => join(folder, path));
}
