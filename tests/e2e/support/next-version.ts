import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Words of the footer before and after the change. */
const before = 'Beeline is not affiliated';
export const changedWords = 'Version two of Beeline is not affiliated';

/**
 * The site as a later build would make it: other words, and other names for all files that have their hash in the name. Made
 * from the files of dist/ because a second build would take a minute; only its service worker is built anew.
 *
 * @returns the folder
 */
export async function makeNextVersion(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'beeline-next-'));
  await cp('dist', folder, { recursive: true });
  const hashes = (await readdir(join(folder, 'assets'))).flatMap(
    (name) => /-([\w-]{8})\.\w+$/.exec(name)?.[1] ?? [],
  );
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const path = join(file.parentPath, file.name);
    if (/\.(js|css|html)$/.test(path)) {
      const text = (await readFile(path, 'utf8')).replaceAll(before, changedWords);
      await writeFile(path, withNextHashes(text, hashes));
    }
    await rename(path, join(file.parentPath, withNextHashes(file.name, hashes)));
  }
  await buildWorker(folder);
  return folder;
}

function withNextHashes(text: string, hashes: readonly string[]): string {
  return hashes.reduce(
    (changed, hash) => changed.replaceAll(`-${hash}.`, `-${hash.slice(1)}2.`),
    text,
  );
}

async function buildWorker(folder: string): Promise<void> {
  const { NODE_ENV: _testing, ...env } = process.env;
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.worker.config.ts'];
  await promisify(execFile)(process.execPath, [...vite, '--outDir', folder], { env });
}
