import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstFreePort } from './free-port.mjs';
import { headersFile } from './prerender/headers-file.ts';
import { openStaticSite, type StaticSite } from './static-site.ts';

describe('openStaticSite', () => {
  let folder: string;
  let site: StaticSite;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'beeline-'));
    const root = join(folder, 'dist');
    mkdirSync(join(root, 'assets'), { recursive: true });
    mkdirSync(join(root, 'study'));
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(
      join(root, '_headers'),
      headersFile('/', { 'Content-Security-Policy': "frame-ancestors 'none'" }),
    );
    writeFileSync(join(root, 'index.html'), 'home');
    writeFileSync(join(root, '404.html'), 'finds deep links');
    writeFileSync(join(root, 'study', 'index.html'), 'study');
    writeFileSync(join(root, 'assets', 'index-1.js'), '1;'.repeat(1000));
    site = await openStaticSite({ root, port: await firstFreePort(4873) });
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['/', 'home'],
    ['/study', 'study'],
    ['/study/', 'study'],
    ['/study?from=/exam', 'study'],
    ['/practice/run/abc', 'finds deep links'],
  ])('answers %s with the page for it', async (path, text) => {
    expect(await (await fetch(site.address + path)).text()).toBe(text);
  });

  it('compresses, sends the security headers, and keeps files with a hash for a year', async () => {
    const { headers } = await fetch(`${site.address}/assets/index-1.js`);
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(Number(headers.get('content-length'))).toBeLessThan(100);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toContain('immutable');
  });

  it('has no file for a name with an ending that is not there', async () => {
    expect((await fetch(`${site.address}/assets/gone-1.js`)).status).toBe(404);
  });

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/%00', '/%E0%A4%A'])(
    'gives nothing away to %s',
    async (path) => {
      const { status, text } = await rawRequest(site.address, path);
      expect([status, text]).toEqual([404, 'There is no such file.']);
    },
  );
});

/** As it is: `fetch` would tidy the path up. */
function rawRequest(address: string, path: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end();
  });
}
