import { describe, expect, it } from 'vitest';
import { auditedBank, fullAudit } from '../../../tests/content/support/audited-bank.ts';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { audited } from './audited.ts';

const check = (...args: Parameters<typeof auditedBank>) => audited.check(auditedBank(...args), sampleExam());

describe('audited', () => {
  it('asks nothing of a content folder without an audit', () => {
    expect(check({})).toEqual([]);
  });

  it('accepts items that were answered three times in their present text', () => {
    expect(check({ traffic: fullAudit('traffic'), storage: fullAudit('storage') })).toEqual([]);
  });

  it('names an item that was never audited', () => {
    const { 'tr-svc-002': _, ...others } = fullAudit('traffic');
    const found = check({ traffic: others, storage: fullAudit('storage') });
    expect(found).toEqual([
      expect.objectContaining({
        file: 'traffic/services.items.md',
        found: 'never audited; to do: stem, note, documentation',
      }),
    ]);
    expect(found[0]?.line).toBeGreaterThan(1);
  });

  it('names an item whose question was changed after its audit', () => {
    const audits = { traffic: fullAudit('traffic'), storage: fullAudit('storage') };
    const found = check(audits, (text) => text.replace('The record of the short', 'A record of a short'));
    expect(found).toMatchObject([
      { found: 'changed since its audit; to do: stem, note, documentation' },
    ]);
  });

  it('asks only for the pass with documentation when a rationale was changed', () => {
    const audits = { traffic: fullAudit('traffic'), storage: fullAudit('storage') };
    const found = check(audits, (text) => text.replace('This is what is told', 'That is what is told'));
    expect(found).toMatchObject([{ found: 'changed since its audit; to do: documentation' }]);
  });
});
