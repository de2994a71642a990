import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { variedItem, splitItems } from './varied-item.ts';

/**
 * Writes a content folder whose bank is `times` as large: each item once as it is, and then as copies in other words,
 * with ids of their own. Everything else is the same, but for the audit, which knows nothing of the copies.
 *
 * @param into a folder of ours, which is replaced
 * @returns how many items it has
 */
export function enlargeBank(from: string, into: string, times: number): number {
  rmSync(into, { recursive: true, force: true });
  cpSync(from, into, {
    recursive: true,
    filter: (path) => relative(from, path) !== 'audit',
  });
  let count = 0;
  for (const { path } of readContentFolder(into)) {
    if (!basename(path).endsWith('.items.md')) continue;
    const file = join(into, path);
    const items = splitItems(readFileSync(file, 'utf8'));
    const copies = Array.from({ length: times }, (_, copy) =>
      items.map((item, place) =>
        copy === 0 ? item : variedItem(item, copy, copy * items.length + place + 1),
      ),
    );
    writeFileSync(file, copies.flat().join(''));
    count += items.length * times;
  }
  return count;
}
