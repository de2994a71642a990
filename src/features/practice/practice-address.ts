import type { CompetencyKey } from '../../core/base/ids.ts';
import type { DomainOutline } from '../../core/exam/exam-outline.ts';
import { reviewPools } from '../../core/practice/review-pools.ts';
import type { PracticePool, PracticeSpec } from '../../core/practice/practice-spec.ts';

const pools: readonly PracticePool[] = [
  'all',
  'missed',
  'unseen',
  'flagged',
  'open',
  'generated',
  ...reviewPools,
];

/** The longest round that can be asked for. */
export const longestRound = 200;
export const defaultLength = 10;

/**
 * Reads a practice spec from an address such as `?domains=ebpf&pool=missed&length=10`. What is missing or makes no
 * sense becomes: all competencies, all items, ten of them.
 */
export function readPracticeAddress(
  search: string,
  domains: readonly DomainOutline[],
): PracticeSpec {
  const query = new URLSearchParams(search);
  const wantedDomains = listOf(query.get('domains'));
  const wantedCompetencies = listOf(query.get('competencies'));
  const all = domains.flatMap((domain) => domain.competencies.map(({ key }) => key));
  const wanted = domains.flatMap((domain) =>
    domain.competencies
      .map(({ key }) => key)
      .filter((key) => wantedDomains.includes(domain.id) || wantedCompetencies.includes(key)),
  );
  const length = Number(query.get('length') ?? defaultLength);
  return {
    competencies: wanted.length > 0 ? wanted : all,
    pool: pools.find((pool) => pool === query.get('pool')) ?? 'all',
    length:
      Number.isInteger(length) && length >= 1 ? Math.min(length, longestRound) : defaultLength,
  };
}

/** The query of an address that asks for `spec`; whole domains are named as such. */
export function practiceQuery(spec: PracticeSpec, domains: readonly DomainOutline[]): string {
  const chosen = new Set<CompetencyKey>(spec.competencies);
  const whole = domains.filter((domain) => domain.competencies.every(({ key }) => chosen.has(key)));
  const rest = domains
    .filter((domain) => !whole.includes(domain))
    .flatMap((domain) =>
      domain.competencies.map(({ key }) => key).filter((key) => chosen.has(key)),
    );
  const query = new URLSearchParams();
  if (whole.length < domains.length) {
    if (whole.length > 0) query.set('domains', whole.map(({ id }) => id).join(','));
    if (rest.length > 0) query.set('competencies', rest.join(','));
  }
  if (spec.pool !== 'all') query.set('pool', spec.pool);
  query.set('length', String(spec.length));
  return query.toString();
}

function listOf(value: string | null): string[] {
  return value === null ? [] : value.split(',');
}
