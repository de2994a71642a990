import { quote, type Finding } from '../problem.ts';
import type { ExamRule } from './rule.ts';

/** Practice mixes the two of a pair, so both must be there. */
export const confusableCompetencies: ExamRule = {
  name: 'confusable-competencies',
  severity: 'error',
  check: ({ confusable, domains }) => {
    const keys = new Set(domains.flatMap(({ competencies }) => competencies.map(({ key }) => key)));
    return confusable.flatMap(({ pair: [one, other], line }): Finding[] => [
      ...[one, other]
        .filter((key) => !keys.has(key))
        .map((key) => ({
          line,
          expected: 'two competencies of this exam, written as domain/competency',
          found: quote(key),
          fix: 'write the id of its domain, a slash and its own id as they stand below "domains"',
        })),
      ...(one === other
        ? [
            {
              line,
              expected: 'two different competencies',
              found: `${quote(one)} twice`,
              fix: 'write what it is confused with, or remove the pair',
            },
          ]
        : []),
    ]);
  },
};
