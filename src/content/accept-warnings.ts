import type { ParsedItem } from './item/parsed-item.ts';
import { quote, type AcceptedWarning, type ContentProblem, type Severity } from './problem.ts';

/** Problems that are left, and warnings that their authors have justified. */
export interface Acceptance {
  readonly problems: readonly ContentProblem[];
  readonly accepted: readonly AcceptedWarning[];
}

/**
 * Takes away the warnings that the items accept with a reason. An acceptance of what cannot or need not be accepted
 * is a problem itself, so that none outlives what it was written for.
 *
 * @param severities of every rule that an item can break
 */
export function acceptWarnings(
  problems: readonly ContentProblem[],
  items: readonly ParsedItem[],
  severities: ReadonlyMap<string, Severity>,
): Acceptance {
  const reasons = new Map(items.map(({ id, fields }) => [id, fields.accepted ?? {}]));
  const accepted = problems.flatMap((problem): AcceptedWarning[] => {
    const reason = reasonFor(problem, reasons);
    return reason === undefined ? [] : [{ ...problem, reason }];
  });
  const left = problems.filter((problem) => reasonFor(problem, reasons) === undefined);
  return { accepted, problems: [...left, ...checkAcceptances(items, problems, severities)] };
}

function reasonFor(
  { severity, itemId, rule }: ContentProblem,
  reasons: ReadonlyMap<string, Readonly<Record<string, string>>>,
): string | undefined {
  return severity === 'warning' && itemId !== undefined ? reasons.get(itemId)?.[rule] : undefined;
}

function checkAcceptances(
  items: readonly ParsedItem[],
  problems: readonly ContentProblem[],
  severities: ReadonlyMap<string, Severity>,
): ContentProblem[] {
  const found = new Set(problems.map(({ rule, itemId = '' }) => `${rule} ${itemId}`));
  return items.flatMap((item) =>
    Object.keys(item.fields.accepted ?? {}).flatMap((rule): ContentProblem[] => {
      const place = { file: item.file, line: item.lineOf('accepted', rule), itemId: item.id };
      const severity = severities.get(rule);
      if (severity !== 'warning') return [{ ...place, ...refusal(rule, severity, severities) }];
      if (found.has(`${rule} ${item.id}`)) return [];
      return [
        {
          ...place,
          rule: 'needless-acceptance',
          severity: 'warning',
          expected: `a warning ${rule} to accept`,
          found: 'none in this item',
          fix: 'remove the line; what it accepted is gone',
        },
      ];
    }),
  );
}

function refusal(
  rule: string,
  severity: Severity | undefined,
  severities: ReadonlyMap<string, Severity>,
): Omit<ContentProblem, 'file' | 'line'> {
  const warnings = [...severities].filter(([, value]) => value === 'warning').map(([name]) => name);
  return {
    rule: 'acceptance',
    severity: 'error',
    expected: `one of the warnings ${warnings.sort().join(', ')}`,
    found: severity === undefined ? `${quote(rule)}, which is no rule` : `${quote(rule)}, an error`,
    fix: severity === undefined ? 'correct the name' : 'mend what the rule finds; errors cannot be accepted',
  };
}
