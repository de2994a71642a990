import { createServer, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { mediaTypeOf } from '../../../scripts/media-types.ts';
import { headersFor } from '../../../scripts/prerender/headers-file.ts';

/** A static host as Netlify and Cloudflare Pages are: files, the headers of `_headers`, and 404.html for the rest. */
export interface StaticHost {
  readonly origin: string;
  /** The folder that it serves; another one is another version of the site. */
  folder: string;
  /** Ends of addresses that it answers with an error. */
  readonly failing: Set<string>;
  /** After this nothing answers at its address. */
  stop(): Promise<void>;
  /** Answers at the same address again. */
  restart(): Promise<void>;
}

export async function startStaticHost(folder: string): Promise<StaticHost> {
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const host: StaticHost = {
    origin: `http://localhost:${port}`,
    folder,
    failing: new Set(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    async restart() {
      server = await listen(port);
    },
  };

  function listen(onPort: number): Promise<Server> {
    const created = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      void answer(host, pathname, response);
    });
    return new Promise((resolve) => created.listen(onPort, '127.0.0.1', () => resolve(created)));
  }
  return host;
}

async function answer(host: StaticHost, path: string, response: ServerResponse): Promise<void> {
  if ([...host.failing].some((end) => path.endsWith(end))) {
    response.writeHead(500).end();
    return;
  }
  const own = await fileOf(host.folder, path);
  const found = await readOrNull(join(host.folder, own));
  const file = found === null ? '404.html' : own;
  const body = found ?? (await readFile(join(host.folder, file)));
  const rules = await readFile(join(host.folder, '_headers'), 'utf8');
  response.writeHead(found === null ? 404 : 200, {
    'Cache-Control': 'no-cache',
    ...headersFor(rules, path),
    'Content-Type': mediaTypeOf(file),
  });
  response.end(body);
}

/** /study/ebpf is study/ebpf.html where there is such a file. */
async function fileOf(folder: string, path: string): Promise<string> {
  if (path.endsWith('/')) return `${path}index.html`;
  const page = `${path}.html`;
  return (await readOrNull(join(folder, page))) === null ? path : page;
}

function readOrNull(file: string): Promise<Buffer | null> {
  return readFile(file).catch(() => null);
}
