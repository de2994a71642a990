import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ContentFile } from '../../../src/content/content-file.ts';

export interface TemporarySite {
  readonly root: string;
  write(path: string, text: string): void;
  remove(path: string): void;
  /** Deletes the folder and all that is in it. */
  dispose(): void;
}

/** A folder with content and an entry that loads all of it, for a real Vite. */
export function temporarySite(files: readonly ContentFile[]): TemporarySite {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'beeline-')));
  const write = (path: string, text: string): void => {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  };
  for (const { path, text } of files) write(`content/${path}`, text);
  write('entry.js', ENTRY);
  write('index.html', '<script type="module" src="/entry.js"></script>');
  return {
    root,
    write,
    remove: (path) => rmSync(join(root, path)),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
}

const ENTRY = `import outline from 'virtual:beeline/outline';
import { loadNote, loadItems, loadAnswers, loadParts, loadCheatSheet, loadGlossary } from 'virtual:beeline/chunks';
window.site = { outline, loadNote, loadItems, loadAnswers, loadParts, loadCheatSheet, loadGlossary, loadCatalog: () => import('virtual:beeline/catalog') };
`;
