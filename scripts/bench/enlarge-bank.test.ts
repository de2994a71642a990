import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseItems } from '../../src/content/item/parse-items.ts';
import { asCompetencyKey } from '../../src/core/base/ids.ts';
import { alikeStems } from '../../src/content/rules/alike-stems.ts';
import { sampleExam } from '../../tests/content/support/parsed-samples.ts';
import { countItems, enlargeBank } from './enlarge-bank.ts';

/** One of our own, so that the test is about items as they are written. */
const path = 'ebpf/key-benefits.items.md';
const home = {
  domain: 'ebpf',
  competency: asCompetencyKey('ebpf/key-benefits'),
  prefix: 'ebpf-ben',
};

describe('enlargeBank', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'beeline-'));
    mkdirSync(join(root, 'small', 'ebpf'), { recursive: true });
    mkdirSync(join(root, 'small', 'audit'));
    writeFileSync(join(root, 'small', path), readFileSync(join('content', path)));
    enlargeBank(join(root, 'small'), join(root, 'large'), 4);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('writes four times as many items, in which the parser finds no problem', () => {
    const { value, problems } = parseItems(enlarged(root), home);
    expect(problems).toEqual([]);
    expect(value).toHaveLength(4 * countItems(join(root, 'small')));
    expect(new Set(value.map(({ id }) => id)).size).toBe(value.length);
  });

  it('writes no two stems that are alike', () => {
    const items = parseItems(enlarged(root), home).value;
    const bank = { files: [], notes: [], items, audits: new Map() };
    expect(alikeStems.check(bank, sampleExam())).toEqual([]);
  });
});

function enlarged(root: string) {
  return { path, text: readFileSync(join(root, 'large', path), 'utf8') };
}
