import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listSiteFiles } from './site-files.ts';

let folder = '';

function buildSite(files: Readonly<Record<string, string>>): string {
  folder = mkdtempSync(join(tmpdir(), 'beeline-site-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('listSiteFiles', () => {
  it('lists files of all folders by an address relative to the site', () => {
    const files = { 'shell.html': '', 'study/ebpf/index.html': '', 'assets/main-BCBVbDDQ.js': '' };
    const urls = listSiteFiles(buildSite(files)).map(({ url }) => url);
    expect(urls).toEqual(['assets/main-BCBVbDDQ.js', 'shell.html', 'study/ebpf/index.html']);
  });

  it('leaves out what hosts keep to themselves or no page asks for', () => {
    const files = {
      '404.html': '',
      '.beeline-inputs': '',
      '.nojekyll': '',
      _headers: '',
      'sw.js': '',
      'assets/main-BCBVbDDQ.js.map': '',
    };
    expect(listSiteFiles(buildSite(files))).toEqual([]);
  });

  it('needs no revision for a file whose name has its hash', () => {
    const site = buildSite({ 'assets/multi-cluster-benefits-Dc_q-K5l.js': 'x' });
    expect(listSiteFiles(site)).toMatchObject([
      { url: 'assets/multi-cluster-benefits-Dc_q-K5l.js', revision: null },
    ]);
  });

  it('says what the bytes must be, and changes the revision of any other file with them', () => {
    const [before] = listSiteFiles(buildSite({ 'index.html': 'one' }));
    writeFileSync(join(folder, 'index.html'), 'two');
    const [after] = listSiteFiles(folder);
    expect(after?.revision).not.toBe(before?.revision);
    const digest = createHash('sha256').update('two').digest('base64');
    expect(after?.integrity).toBe(`sha256-${digest}`);
  });
});
