import type { ParsedPolicies } from '../../core/policy/engine.ts';
import type { ProblemLevel } from '../../core/policy/problem.ts';
import type { Span } from '../../core/policy/span.ts';
import { WithCode } from './with-code.tsx';

const levelNames: Readonly<Record<ProblemLevel, string>> = {
  error: 'Error',
  warning: 'Warning',
  'not-simulated': 'Not simulated',
};

interface ProblemListProps {
  readonly parsed: ParsedPolicies;
  readonly isStale: boolean;
  readonly goTo: (place: Span) => void;
}

/** What is wrong with the text, as text; each problem leads to its place. */
export function ProblemList({ parsed, isStale, goTo }: ProblemListProps) {
  const { problems, policies, rejected } = parsed;
  const errors = problems.filter(({ level }) => level === 'error').length;
  return (
    <section className="lab-problems" aria-label="Problems of the text">
      <p role="status" className={errors > 0 ? 'problem' : 'small quiet'}>
        {summary(
          policies.length,
          errors,
          rejected.map(({ title }) => title),
          isStale,
        )}
      </p>
      {problems.length > 0 && (
        <ol className="lab-problem-list">
          {problems.map((problem, index) => (
            <li key={index} data-level={problem.level}>
              <button type="button" className="lab-place" onClick={() => goTo(problem.at)}>
                Line {problem.at.line}
              </button>{' '}
              <strong>{levelNames[problem.level]}:</strong> <WithCode text={problem.message} />
              {problem.hint !== undefined && (
                <p className="quiet">
                  <WithCode text={problem.hint} />
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function summary(
  policies: number,
  errors: number,
  rejected: readonly string[],
  isStale: boolean,
): string {
  const valid = policies === 0 ? 'No policy' : policies === 1 ? '1 policy' : `${policies} policies`;
  if (errors === 0) return policies === 0 ? 'No policy: everything may talk.' : `${valid}, valid.`;
  const count = errors === 1 ? '1 error' : `${errors} errors`;
  const what = rejected.length > 0 ? ` Rejected: ${rejected.join(', ')}.` : '';
  return isStale
    ? `${count}.${what} Picture and verdicts show the last text that was valid.`
    : `${count}.${what} What is rejected has no effect; ${policies === 0 ? 'no other policy is there' : `${valid} beside it holds`}.`;
}
