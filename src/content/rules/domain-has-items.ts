import type { BankRule } from './rule.ts';

/** A domain without items can be neither practiced nor examined. */
export const domainHasItems: BankRule = {
  name: 'domain-has-items',
  severity: 'error',
  check: ({ items }, exam) =>
    exam.domains
      .filter(({ id }) => !items.some(({ home }) => home.domain === id))
      .map((domain) => ({
        file: 'exam.md',
        line: domain.line,
        expected: `at least one item in the domain ${domain.id}`,
        found: 'none',
        fix: `write ${domain.competencies[0]?.key ?? domain.id}.items.md`,
      })),
};
