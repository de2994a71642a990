import type { CDPSession } from '@playwright/test';
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** What a file is to the visitor. Content that comes as a module of nothing but data is data. */
export type FileType = 'html' | 'script' | 'css' | 'data' | 'image' | 'other';

export const fileTypes: readonly FileType[] = ['html', 'script', 'css', 'data', 'image', 'other'];

/** Bytes of bodies as they were transferred (compressed, without headers), by type and in all. */
export type Bytes = Readonly<Record<FileType | 'total', number>>;

/** One response: what it is, when its last byte came (seconds on the browser's clock), how large its body is. */
export interface Transfer {
  readonly path: string;
  readonly type: FileType;
  readonly endedAt: number;
  readonly bytes: number;
}

export interface TransferLog {
  readonly transfers: readonly Transfer[];
  /** When the page's load event fired, on the same clock; infinite before. */
  readonly loadedAt: number;
  /** Waits until no request has been open for `quietMs`, or `longestMs` have passed. */
  untilIdle(quietMs: number, longestMs: number): Promise<void>;
}

/** Watches what a page transfers. @param root the folder that its server serves */
export function watchTransfers(cdp: CDPSession, root: string): TransferLog {
  const open = new Map<string, { readonly path: string; headerBytes: number }>();
  const transfers: Transfer[] = [];
  let loadedAt = Infinity;
  let lastChangeMs = performance.now();
  const changed = () => (lastChangeMs = performance.now());

  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('http')) return;
    open.set(requestId, { path: new URL(request.url).pathname, headerBytes: 0 });
    changed();
  });
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    const request = open.get(requestId);
    if (request !== undefined) request.headerBytes = response.encodedDataLength;
  });
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = open.get(requestId);
    open.delete(requestId);
    changed();
    if (request === undefined) return;
    const bytes = Math.max(0, encodedDataLength - request.headerBytes);
    const type = typeOfFile(root, request.path);
    transfers.push({ path: request.path, type, endedAt: timestamp, bytes });
  });
  cdp.on('Network.loadingFailed', ({ requestId }) => {
    open.delete(requestId);
    changed();
  });
  cdp.on('Page.loadEventFired', ({ timestamp }) => (loadedAt = timestamp));

  return {
    transfers,
    get loadedAt() {
      return loadedAt;
    },
    async untilIdle(quietMs, longestMs) {
      const startedMs = performance.now();
      const isQuiet = () => open.size === 0 && performance.now() - lastChangeMs >= quietMs;
      while (!isQuiet() && performance.now() - startedMs < longestMs) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}

/** Adds up the bodies that had arrived by an instant on the browser's clock. */
export function bytesUntil(transfers: readonly Transfer[], instant: number): Bytes {
  const inTime = transfers.filter(({ endedAt }) => endedAt <= instant);
  const sum = (list: readonly Transfer[]) => list.reduce((all, { bytes }) => all + bytes, 0);
  const byType = fileTypes.map((type) => [type, sum(inTime.filter((one) => one.type === type))]);
  return { ...Object.fromEntries(byType), total: sum(inTime) } as Bytes;
}

const typesByExtension: Readonly<Record<string, FileType>> = {
  '.css': 'css',
  '.html': 'html',
  '.json': 'data',
  '.png': 'image',
  '.svg': 'image',
};

/** @param path as in the address; one without an extension is a page */
export function typeOfFile(root: string, path: string): FileType {
  const extension = extname(path);
  if (extension === '') return 'html';
  if (extension !== '.js') return typesByExtension[extension] ?? 'other';
  const file = join(root, path);
  const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  if (!isThere) return 'script';
  const code = readFileSync(file, 'utf8');
  return isDataModule(code) || isListOfModules(code) ? 'data' : 'script';
}

/** Whether a bundled module only says `var name = {…}` and exports it. */
export function isDataModule(code: string): boolean {
  const [, name, end] =
    /^(?:var|let|const) ([\w$]+)=(?=[[{])[^]*?[\]}];export\s*\{\s*([\w$]+) as default\s*\};?\s*$/.exec(
      code,
    ) ?? [];
  if (name === undefined || name !== end) return false;
  // A key may be called `import` or `new`.
  return !/\b(?:import|function|class|new)\b(?!:)|=>/.test(withoutTexts(code));
}

/** Whether a bundled module only says where other modules are: such a list grows with the content too. */
export function isListOfModules(code: string): boolean {
  const loader = String.raw`"":\(\)=>[\w$]+\(\(\)=>import\(""\),\[\]\)`;
  const list = String.raw`[\w$]+=\{${loader}(?:,${loader})*\}`;
  const module = String.raw`^import\{[\w$]+ as [\w$]+\}from"";var ${list}(?:,${list})*;export\{[^}]*\};?\s*$`;
  return new RegExp(module).test(withoutTexts(code));
}

function withoutTexts(code: string): string {
  return code.replace(/`(?:\\[^]|[^`\\])*`|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '""');
}
