import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Serves the built site as a static host does: a file for an address, else the shell, with the headers of `_headers`. */
export function previewLikeHost(): Plugin {
  return {
    name: 'beeline:preview-like-host',
    configurePreviewServer({ middlewares, config: { root, base, build } }) {
      const dist = join(root, build.outDir);
      const headers = readHeaders(join(dist, '_headers'), `${base}*`);
      middlewares.use((request, response, next) => {
        for (const [name, value] of headers) response.setHeader(name, value);
        const [path = ''] = (request.url ?? '').split(/[?#]/);
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

/** The headers that the file gives for a pattern of addresses. */
function readHeaders(file: string, pattern: string): [name: string, value: string][] {
  const [, block = ''] = `\n${readFileSync(file, 'utf8')}`.split(`\n${pattern}\n`);
  const [own = ''] = block.split(/\n(?! )/);
  return own.split('\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
}
