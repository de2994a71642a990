import { asDurationMs, type DurationMs } from '../base/time.ts';
import { domainOf } from '../blueprint/form.ts';
import type { ProgressEntry } from './entry.ts';

/** How long the latest answers in a domain took. */
export interface DomainPace {
  /** Id of the domain. */
  readonly domain: string;
  /** Answers that it rests on, at most the latest 50. */
  readonly count: number;
  /** Half of the answers took from `low` to `high`. */
  readonly low: DurationMs;
  readonly median: DurationMs;
  readonly high: DurationMs;
}

/** Enough for a steady middle half, few enough to show the pace of now. */
const LATEST = 50;

/**
 * The pace in practice and mock exams, for each domain that has answers. Questions under a note are left out: nobody knows
 * when a reader began to look at one.
 *
 * @param entries oldest first
 */
export function paceByDomain(
  entries: readonly ProgressEntry[],
  domains: readonly { readonly id: string }[],
): DomainPace[] {
  const times = new Map<string, DurationMs[]>(domains.map(({ id }) => [id, []]));
  for (let place = entries.length - 1; place >= 0; place -= 1) {
    const entry = entries[place];
    if (entry?.kind !== 'answered' || entry.mode === 'study') continue;
    if (entry.took === 0 || entry.response.length === 0) continue;
    const own = times.get(domainOf(entry.competency));
    if (own !== undefined && own.length < LATEST) own.push(entry.took);
  }
  return domains.flatMap(({ id }) => {
    const sorted = (times.get(id) ?? []).sort((a, b) => a - b);
    if (sorted.length === 0) return [];
    const at = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? asDurationMs(0);
    return [{ domain: id, count: sorted.length, low: at(0.25), median: at(0.5), high: at(0.75) }];
  });
}
