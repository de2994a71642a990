import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { listSiteFiles } from './site-files.ts';

const publicId = 'virtual:beeline/site-files';
const resolvedId = `\0${publicId}`;

/** Tells the service worker which files there are: all that are in the output folder when it is built, so it is built last. */
export function siteFiles(): Plugin {
  let folder = '';
  return {
    name: 'beeline:site-files',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    resolveId: (id) => (id === publicId ? resolvedId : undefined),
    load: (id) =>
      id === resolvedId ? `export default ${JSON.stringify(listSiteFiles(folder))}` : undefined,
  };
}
