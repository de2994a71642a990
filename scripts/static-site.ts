import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { mediaTypeOf } from './media-types.ts';
import { headersFile, headersFor } from './prerender/headers-file.ts';

export interface StaticSite {
  /** Without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

export interface StaticSiteOptions {
  /** The folder that is served. */
  readonly root: string;
  readonly port: number;
  /** Sent with every file, in place of those that the folder's `_headers` names. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Serves a folder on this machine as the hosts that the README describes do: gzip, a year for files with a hash in
 * their name, the security headers, `index.html` of a folder for its address, and for an address without a file the
 * page that finds it. Vite's preview server does not compress, so nothing can be timed on it.
 */
export async function openStaticSite(options: StaticSiteOptions): Promise<StaticSite> {
  const files = new Map<string, ServedFile>();
  const rules =
    options.headers === undefined ? ownRules(options.root) : headersFile('/', options.headers);
  const server = createServer(({ url = '/' }, response) => {
    const path = decodePath(url);
    const found = path === undefined ? undefined : findFile(options.root, path);
    if (path === undefined || found === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.');
      return;
    }
    const file = files.get(found) ?? readServed(found);
    files.set(found, file);
    send(response, file, headersFor(rules, path));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: options.port, host: '127.0.0.1' }, resolve);
  });
  return {
    address: `http://localhost:${options.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A folder that says nothing is still sent as such hosts do. */
function ownRules(root: string): string {
  const file = join(root, '_headers');
  return existsSync(file) ? readFileSync(file, 'utf8') : headersFile('/', {});
}

interface ServedFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly isCompressed: boolean;
}

/** What answers an address that is no file: the page that takes deep links. */
const FALLBACK = '404.html';

/** Already compressed by their format. */
const PACKED = new Set(['.png', '.woff2']);

function decodePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** `path` starts with a slash and has no dots to climb with: `URL` has resolved them. */
function findFile(root: string, path: string): string | undefined {
  if (path.split('/').includes('..')) return undefined;
  const own = [path, `${path}/index.html`, `${path}.html`].map((name) => join(root, name));
  const found = own.find(isFile);
  if (found !== undefined) return found;
  const isAddress = extname(path) === '';
  const fallback = join(root, FALLBACK);
  return isAddress && existsSync(fallback) ? fallback : undefined;
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function readServed(file: string): ServedFile {
  const extension = extname(file);
  const isCompressed = !PACKED.has(extension);
  const raw = readFileSync(file);
  return {
    bytes: isCompressed ? gzipSync(raw, { level: 9 }) : raw,
    type: mediaTypeOf(file),
    isCompressed,
  };
}

function send(
  response: ServerResponse,
  { bytes, type, isCompressed }: ServedFile,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(200, {
    'Cache-Control': 'no-cache',
    ...headers,
    'Content-Type': type,
    'Content-Length': bytes.length,
    ...(isCompressed ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
  });
  response.end(bytes);
}
