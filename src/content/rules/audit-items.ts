import type { BankRule } from './rule.ts';

/** The outcome for an item that is gone is noise, or the id is misspelled. */
export const auditItems: BankRule = {
  name: 'audit-items',
  severity: 'warning',
  check: ({ items, audits }) => {
    const ids = new Set(items.map(({ home, id }) => `${home.domain}/${id}`));
    return [...audits].flatMap(([domain, audit]) =>
      Object.keys(audit)
        .filter((id) => !ids.has(`${domain}/${id}`))
        .map((id) => ({
          file: `audit/${domain}.json`,
          line: 1,
          expected: `outcomes for items of ${domain}`,
          found: id,
          fix: 'remove the line',
        })),
    );
  },
};
