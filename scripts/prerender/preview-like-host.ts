import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { headersFor } from './headers-file.ts';

/** Serves the built site as a static host does: a file for an address, else the shell, with the headers of `_headers`. */
export function previewLikeHost(): Plugin {
  return {
    name: 'beeline:preview-like-host',
    configurePreviewServer({ middlewares, config: { root, base, build } }) {
      const dist = join(root, build.outDir);
      const rules = readFileSync(join(dist, '_headers'), 'utf8');
      middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split(/[?#]/);
        for (const [name, value] of Object.entries(headersFor(rules, path)))
          response.setHeader(name, value);
        const isPage = request.headers.accept?.includes('text/html') ?? false;
        if (
          isPage &&
          path.startsWith(base) &&
          !isFile(join(dist, fileOf(path.slice(base.length))))
        ) {
          request.url = `${base}shell.html`;
        }
        next();
      });
    },
  };
}

function fileOf(path: string): string {
  if (path === '') return 'index.html';
  return /\.\w+$/.test(path) ? path : `${path}.html`;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
