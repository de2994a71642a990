import type { ExamRule } from './rule.ts';

/** A form is shared out by weight, so weights are percent of the whole exam. */
export const weightsSum: ExamRule = {
  name: 'weights-sum',
  severity: 'error',
  check: ({ domains }) => {
    const sum = domains.reduce((total, domain) => total + domain.weight, 0);
    if (sum === 100) return [];
    return [
      {
        line: domains[0]?.weightLine ?? 1,
        expected: 'weights of all domains that sum to 100',
        found: `${domains.map((domain) => domain.weight).join(' + ')} = ${sum}`,
        fix: `${sum > 100 ? 'lower' : 'raise'} a weight: the sum is ${Math.abs(100 - sum)} too ${sum > 100 ? 'high' : 'low'}`,
      },
    ];
  },
};
