import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Copies index.html to 404.html: hosts that know no rewrite rules (GitHub Pages) answer an address such as
 * /study/ebpf with that file, and the app takes it from there.
 */
export function notFoundPage(): Plugin {
  return {
    name: 'beeline:not-found-page',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir !== undefined) await copyFile(join(dir, 'index.html'), join(dir, '404.html'));
    },
  };
}
