import { describe, expect, it } from 'vitest';
import type { DomainAudit } from '../audit/audit-record.ts';
import { auditedBank, fullAudit } from '../../../tests/content/support/audited-bank.ts';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { auditAgrees } from './audit-agrees.ts';

/** Every item right, but this pass of the first item chose something else. */
function withOtherChoice(pass: 'stem' | 'note' | 'documentation', chosen: string[]): DomainAudit {
  const audit = fullAudit('traffic');
  const first = audit['tr-svc-001'];
  const answer = first?.[pass];
  return { ...audit, 'tr-svc-001': { ...first, [pass]: { ...answer, chosen } } };
}

const check = (audit: DomainAudit, edit?: (text: string) => string) =>
  auditAgrees.check(auditedBank({ traffic: audit }, edit), sampleExam());

describe('audit-agrees', () => {
  it('accepts answers that are the key', () => {
    expect(check(fullAudit('traffic'))).toEqual([]);
  });

  it('accepts a wrong answer from the stem alone: nobody should know it', () => {
    expect(check(withOtherChoice('stem', ['pod-name']))).toEqual([]);
  });

  it.each(['note', 'documentation'] as const)('refuses an item that the %s answers otherwise', (pass) => {
    expect(check(withOtherChoice(pass, ['pod-name']))).toEqual([
      expect.objectContaining({ found: 'an audit that chose pod-name' }),
    ]);
  });

  it('refuses an answer that has the key and one more', () => {
    expect(check(withOtherChoice('note', ['full-name', 'pod-name']))).toHaveLength(1);
  });

  it('says nothing of an answer to an earlier text', () => {
    const audit = withOtherChoice('note', ['pod-name']);
    expect(check(audit, (text) => text.replace('The record of the short', 'A record of a short'))).toEqual([]);
  });
});
