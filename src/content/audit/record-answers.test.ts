import { describe, expect, it } from 'vitest';
import { parsedBank, required } from '../../../tests/content/support/parsed-samples.ts';
import { keysOf } from '../item/parsed-item.ts';
import type { Pass } from './audit-record.ts';
import { auditReport, formatAuditReport } from './audit-report.ts';
import { sheetLabel, sheetOptions } from './audit-sheet.ts';
import { passState } from './audit-state.ts';
import { formatAudit, recordAnswers, recordChanges } from './record-answers.ts';

const { items } = parsedBank();
const first = required(items[0]);
const record = (text: string, pass: Pass = 'note', audits: Parameters<typeof recordAnswers>[4] = new Map()) =>
  recordAnswers(text, pass, '2026-11-21', items, audits);

/** The number that the key of an item has on a sheet. */
function keyNumber(item: typeof first, pass: Pass): number {
  return 1 + sheetOptions(item, pass).findIndex(({ id }) => keysOf(item).some((key) => key.id === id));
}

describe('recordAnswers', () => {
  it('turns the numbers of a sheet into options', () => {
    const { audits, refused } = record(`# mine\n\n${sheetLabel(first)} ${keyNumber(first, 'note')} sure of it\n`);
    expect(refused).toEqual([]);
    const audit = audits.get('traffic')?.[first.id];
    expect(audit?.note).toMatchObject({ chosen: ['full-name'], date: '2026-11-21' });
    expect(passState(first, audit, 'note')).toBe('right');
    expect(passState(first, audit, 'stem')).toBe('missing');
  });

  it('keeps what other passes said, and what was said of other items', () => {
    const stem = record(`${sheetLabel(first)} 1 guess`, 'stem').audits;
    const second = required(items[1]);
    const both = record(`${sheetLabel(second)} 2`, 'note', stem).audits.get('traffic');
    expect(both?.[first.id]?.stem?.ground).toBe('guess');
    expect(both?.[second.id]?.note?.chosen).toHaveLength(1);
  });

  it.each([
    ['a label of an earlier text', `${first.id}@0123456789 1`, 'note'],
    ['a number that no option has', `${sheetLabel(first)} 7`, 'note'],
    ['one option chosen twice', `${sheetLabel(first)} 2,2`, 'note'],
    ['words instead of numbers', `${sheetLabel(first)} second`, 'note'],
    ['an answer from the stem without its ground', `${sheetLabel(first)} 2`, 'stem'],
  ] as const)('refuses %s', (_, line, pass) => {
    const { audits, refused } = record(line, pass);
    expect(refused).toHaveLength(1);
    expect(audits.size).toBe(0);
  });

  it('writes one item a line, sorted', () => {
    const lines = items.map((item) => `${sheetLabel(item)} 1`).reverse();
    const audit = required(record(lines.join('\n')).audits.get('traffic'));
    const ids = formatAudit(audit).split('\n').flatMap((line) => /^ {2}"([^"]+)"/.exec(line)?.[1] ?? []);
    expect(ids).toEqual(['tr-svc-001', 'tr-svc-002', 'tr-svc-003']);
    expect(JSON.parse(formatAudit(audit))).toEqual(audit);
  });
});

describe('recordChanges', () => {
  it('adds what was changed after what was changed before', () => {
    const once = recordChanges(`${first.id} Name the version.`, items, new Map()).audits;
    const twice = recordChanges(`${first.id} Drop a claim.`, items, once).audits;
    expect(twice.get('traffic')?.[first.id]?.changes).toEqual(['Name the version.', 'Drop a claim.']);
  });

  it('refuses an id that no item has', () => {
    expect(recordChanges('tr-svc-999 Words.', items, new Map()).refused).toHaveLength(1);
  });
});

describe('auditReport', () => {
  it('counts right answers by pass and what answers from the stem rested on', () => {
    const right = `${sheetLabel(first)} ${keyNumber(first, 'stem')} general`;
    const { audits } = record(right, 'stem');
    const [traffic, storage] = auditReport(['traffic', 'storage'], items, audits);
    expect(traffic).toMatchObject({ items: 3, audited: 0, right: { stem: 1, note: 0 } });
    expect(traffic?.stemRightBy).toEqual({ subject: 0, general: 1, wording: 0, guess: 0 });
    expect(storage?.right.stem).toBe(0);
    expect(formatAuditReport(traffic === undefined ? [] : [traffic])).toContain('traffic | 3 | 0 | 33 %');
  });
});
