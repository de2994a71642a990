import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createServer, type HotPayload, type ViteDevServer } from 'vite';
import { beelineContent } from '../../src/content/vite-plugin.ts';
import { sampleContent, sampleItem } from './support/sample-content.ts';
import { temporarySite, type TemporarySite } from './support/temporary-site.ts';

const ITEMS = 'traffic/services.items.md';

/** A real development server on a copy of the sample, with what it sends to an open page. */
interface Running {
  readonly site: TemporarySite;
  readonly server: ViteDevServer;
  /** Changes files, waits for what the server says to the page, and gives it. */
  after(change: () => void): Promise<HotPayload>;
}

let running: Running | undefined;

afterEach(async () => {
  await running?.server.close();
  running?.site.dispose();
  running = undefined;
});

async function start(): Promise<Running> {
  const site = temporarySite(sampleContent());
  const server = await createServer({
    root: site.root,
    configFile: false,
    logLevel: 'silent',
    plugins: [beelineContent()],
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  const { client } = server.environments;
  let listener: (payload: HotPayload) => void = () => undefined;
  // Everything that goes to the page passes here.
  client.hot.send = ((payload: HotPayload) => listener(payload)) as typeof client.hot.send;
  await new Promise<void>((resolve) => {
    if (Object.keys(server.watcher.getWatched()).length > 0) resolve();
    else server.watcher.once('ready', () => resolve());
  });
  await client.transformRequest('/entry.js');
  for (const id of ALL) await client.transformRequest(id);
  running = {
    site,
    server,
    after: (change) =>
      new Promise((resolve) => {
        listener = resolve;
        change();
      }),
  };
  return running;
}

const KEYS = ['traffic/services', 'storage/volumes'];

const ALL = [
  'virtual:beeline/outline',
  'virtual:beeline/catalog',
  'virtual:beeline/chunks',
  ...KEYS.flatMap((key) =>
    [`note/${key}`, `items/${key}-0`, `answers/${key}-0`].map((name) => `virtual:beeline/${name}`),
  ),
];

const edited = (path: string, edit: (text: string) => string): string =>
  edit(sampleContent().find((file) => file.path === path)?.text ?? '');

const updatedModules = (payload: HotPayload): string[] =>
  payload.type === 'update'
    ? payload.updates.map(({ path }) => path.replace(/^.*virtual:beeline\//, '')).sort()
    : [payload.type];

describe('the development server', { timeout: 60_000 }, () => {
  it('sends an open page only the part of the items and answers that was edited', async () => {
    const { site, server, after } = await start();
    const payload = await after(() =>
      site.write(`content/${ITEMS}`, edited(ITEMS, (text) => text.replace('case number 2', 'case two'))),
    );
    expect(updatedModules(payload)).toEqual(['answers/traffic/services-0', 'items/traffic/services-0']);
    const items = await server.environments.client.transformRequest('virtual:beeline/items/traffic/services-0');
    expect(items?.code).toContain('case two');
  });

  it('sends only the note when a note was edited', async () => {
    const { site, after } = await start();
    const path = 'storage/volumes.md';
    const payload = await after(() =>
      site.write(`content/${path}`, edited(path, (text) => text.replace('Why they', 'Why these'))),
    );
    expect(updatedModules(payload)).toEqual(['note/storage/volumes']);
  });

  it('gives the next page load the new version of the bank', async () => {
    const { site, server, after } = await start();
    const outline = () => server.environments.client.transformRequest('virtual:beeline/outline');
    const before = (await outline())?.code;
    const path = 'storage/volumes.md';
    await after(() =>
      site.write(`content/${path}`, edited(path, (text) => text.replace('Why they', 'Why these'))),
    );
    expect((await outline())?.code).not.toBe(before);
  });

  it('shows a mistake over the page, keeps the old content, and goes on after it was mended', async () => {
    const { site, server, after } = await start();
    const code = async () =>
      (await server.environments.client.transformRequest('virtual:beeline/items/traffic/services-0'))?.code;
    const before = await code();
    const broken = await after(() =>
      site.write(`content/${ITEMS}`, edited(ITEMS, (text) => text.replace('level: apply', 'level: hard'))),
    );
    expect(broken).toMatchObject({
      type: 'error',
      err: { message: expect.stringContaining('content/traffic/services.items.md:5 error') },
    });
    expect(await code()).toBe(before);
    const mended = await after(() => {
      site.write(`content/${ITEMS}`, edited(ITEMS, (text) => text));
      // The watcher lets no second change of a file through within 50 ms; people are slower than that.
      server.watcher.emit('change', join(site.root, 'content', ITEMS));
    });
    expect(mended).toEqual({ type: 'update', updates: [] });
  });

  it('takes a new item into the catalog, and a new file as a mistake or as content', async () => {
    const { site, after } = await start();
    const added = await after(() =>
      site.write(
        `content/${ITEMS}`,
        edited(ITEMS, (text) => `${text}\n${sampleItem({ id: 'tr-svc-004' })}`),
      ),
    );
    expect(updatedModules(added)).toContain('catalog');
    const unknown = await after(() => site.write('content/traffic/extra.md', 'Words.'));
    expect(unknown).toMatchObject({ type: 'error' });
    const removed = await after(() => site.remove('content/traffic/extra.md'));
    expect(removed).toMatchObject({ type: 'update' });
  });
});
