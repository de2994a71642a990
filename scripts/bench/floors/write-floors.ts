import react from '@vitejs/plugin-react';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { compileContent } from '../../../src/content/compile-content.ts';
import { readContentFolder } from '../../../src/content/read/read-content-folder.ts';
import { securityHeaders } from '../../content-security-policy.ts';
import { bareNote } from './bare-note.ts';
import { floorItems, floorNote, type FloorItem } from './floor-content.ts';
import { floorStyles } from './floor-styles.ts';
import { plainQuiz } from './plain-quiz.ts';

/** Where each floor is, below the folder that it was written into. */
export const floorPaths = {
  note: '/note.html',
  plainQuiz: '/quiz.html',
  reactQuiz: '/react/index.html',
} as const;

/**
 * Writes the three floors of a content folder: a note as bare HTML, a quiz without a framework, the same in React.
 *
 * @param into a folder of ours, which is emptied
 * @returns the headers to serve them with: those of the site, but for the hashes of what stands in their pages and
 * trusted types
 */
export async function writeFloors(
  contentFolder: string,
  into: string,
): Promise<Readonly<Record<string, string>>> {
  const content = compileContent(readContentFolder(contentFolder));
  if (!content.ok) throw new Error('The content has errors; see npm run content:check.');
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const items = floorItems(content.value);
  const pages = [bareNote(floorNote(content.value)), plainQuiz(items)];
  writeFileSync(join(into, floorPaths.note), pages[0] ?? '');
  writeFileSync(join(into, floorPaths.plainQuiz), pages[1] ?? '');
  await buildReactQuiz(items, join(into, 'react'));
  return headersFor(pages);
}

async function buildReactQuiz(items: readonly FloorItem[], outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('react-quiz', import.meta.url)),
    base: './',
    logLevel: 'warn',
    plugins: [react(), floorModules(items)],
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
}

function floorModules(items: readonly FloorItem[]): Plugin {
  const id = '\0virtual:floor-items';
  return {
    name: 'beeline:floor-modules',
    resolveId: (asked) => (`\0${asked}` === id ? id : undefined),
    load: (asked) => (asked === id ? `export default ${JSON.stringify(items)};` : undefined),
    transformIndexHtml: () => [{ tag: 'style', children: floorStyles, injectTo: 'head' }],
  };
}

function headersFor(pages: readonly string[]): Readonly<Record<string, string>> {
  const texts = (tag: string) => {
    const found = pages.flatMap((page) => [
      ...page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g')),
    ]);
    return [...new Set(found.map(([, text = '']) => text))];
  };
  const inline = { scripts: texts('script'), styles: texts('style') };
  // The floors make markup of text, as quick pages do.
  return securityHeaders(inline, { allowsMarkupOfText: true });
}
