import { shareItems } from '../../core/blueprint/share-items.ts';
import type { BankRule } from './rule.ts';

const FORMS = 3;

/** Three mock exams of full length without a repeated item, so that the second and third still tell something. */
export const enoughForThreeForms: BankRule = {
  name: 'enough-for-three-forms',
  severity: 'error',
  check: ({ items }, exam) => {
    const shares = shareItems(exam.itemCount.value, exam.domains);
    return exam.domains.flatMap((domain) => {
      const share = shares[domain.id] ?? 0;
      const available = items.filter(({ home }) => home.domain === domain.id).length;
      // An empty domain is another rule's.
      if (available === 0 || available >= FORMS * share) return [];
      return [
        {
          file: 'exam.md',
          line: domain.line,
          expected: `${FORMS * share} items in ${domain.id}: ${FORMS} forms of ${share}`,
          found: String(available),
          fix: `write ${FORMS * share - available} more`,
        },
      ];
    });
  },
};
