import { passState } from '../audit/audit-state.ts';
import type { BankRule } from './rule.ts';

/** When somebody who reads the note or the documentation answers otherwise, the item, the note or the key is wrong. */
export const auditAgrees: BankRule = {
  name: 'audit-agrees',
  severity: 'error',
  check: ({ items, audits }) =>
    items.flatMap((item) => {
      const audit = audits.get(item.home.domain)?.[item.id];
      return (['note', 'documentation'] as const)
        .filter((pass) => passState(item, audit, pass) === 'wrong')
        .map((pass) => ({
          file: item.file,
          line: item.line,
          expected: `the key from everybody who answers ${item.id} with the ${pass} open`,
          found: `an audit that chose ${audit?.[pass]?.chosen.join(', ') ?? 'nothing'}`,
          fix: 'correct the item or its note, or drop the item; then have it answered again',
        }));
    }),
};
