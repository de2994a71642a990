import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashInputs } from './hash-inputs.mjs';

describe('hashInputs', () => {
  let root: string;
  const hash = (extra = '') => hashInputs(root, ['src', 'index.html', 'absent'], extra);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'beeline-hash-'));
    mkdirSync(join(root, 'src/app'), { recursive: true });
    writeFileSync(join(root, 'src/app/main.ts'), 'one');
    writeFileSync(join(root, 'index.html'), '<p>');
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it('stays the same when nothing changes', () => {
    expect(hash()).toBe(hash());
  });

  it('changes with the content of a file deep inside a folder', () => {
    const before = hash();
    writeFileSync(join(root, 'src/app/main.ts'), 'two');
    expect(hash()).not.toBe(before);
  });

  it('changes when a file is renamed', () => {
    const before = hash();
    renameSync(join(root, 'src/app/main.ts'), join(root, 'src/app/start.ts'));
    expect(hash()).not.toBe(before);
  });

  it('changes when a missing input appears', () => {
    const before = hash();
    writeFileSync(join(root, 'absent'), '');
    expect(hash()).not.toBe(before);
  });

  it('changes with the extra text', () => {
    expect(hash('/beeline/')).not.toBe(hash('/'));
  });

  it('ignores files that are not inputs', () => {
    const before = hash();
    writeFileSync(join(root, 'README.md'), 'Hello');
    expect(hash()).toBe(before);
  });
});
