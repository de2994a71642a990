import { passesToMake } from '../audit/audit-state.ts';
import type { BankRule } from './rule.ts';

/** An item whose text is not the one that was audited may be wrong in a way that nobody has looked for. */
export const audited: BankRule = {
  name: 'audited',
  severity: 'warning',
  check: ({ items, audits }) => {
    // A content folder without any audit is one that does without.
    if (audits.size === 0) return [];
    return items.flatMap((item) => {
      const audit = audits.get(item.home.domain)?.[item.id];
      const passes = passesToMake(item, audit);
      if (passes.length === 0) return [];
      return [
        {
          file: item.file,
          line: item.line,
          expected: `answers to ${item.id} in its present text by readers who have not seen the key`,
          found: `${audit === undefined ? 'never audited' : 'changed since its audit'}; to do: ${passes.join(', ')}`,
          fix: 'print a sheet with npm run -s content:audit -- sheet, and record the answers',
        },
      ];
    });
  },
};
