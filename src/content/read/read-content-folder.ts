import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ContentFile } from '../content-file.ts';

/**
 * Reads every file of a content folder, sorted by path. Hidden files (`.DS_Store`) are left out.
 *
 * @throws when the folder cannot be read
 */
export function readContentFolder(folder: string): ContentFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, inside: relative(folder, path).split(sep).join('/') }))
    .filter(({ inside }) => !inside.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.inside < b.inside ? -1 : 1))
    .map(({ path, inside }) => ({ path: inside, text: readFileSync(path, 'utf8') }));
}
