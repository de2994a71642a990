import { describe, expect, it } from 'vitest';
import { auditedBank, fullAudit } from '../../../tests/content/support/audited-bank.ts';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { auditItems } from './audit-items.ts';

const check = (...args: Parameters<typeof auditedBank>) => auditItems.check(auditedBank(...args), sampleExam());

describe('audit-items', () => {
  it('accepts outcomes of items that exist', () => {
    expect(check({ traffic: fullAudit('traffic') })).toEqual([]);
  });

  it('names an item that is gone, or stands in another domain', () => {
    expect(check({ traffic: { ...fullAudit('traffic'), 'tr-svc-099': {}, 'st-vol-001': {} } })).toMatchObject([
      { file: 'audit/traffic.json', found: 'tr-svc-099' },
      { file: 'audit/traffic.json', found: 'st-vol-001' },
    ]);
  });
});
