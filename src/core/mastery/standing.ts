import type { CompetencyKey } from '../base/ids.ts';
import type { EpochMs } from '../base/time.ts';
import type { DomainOutline } from '../exam/exam-outline.ts';
import { countsAt, type Evidence } from './evidence.ts';
import { shareEstimator, weighLevels, type Counts, type ShareInterval } from './levels.ts';

/** What first answers say about a part of the exam. Every figure shows how many answers it rests on. */
export interface Standing {
  readonly id: string;
  readonly title: string;
  /** Items answered at least once. */
  readonly answered: number;
  /** Of these, right at the first answer. */
  readonly correct: number;
  readonly itemCount: number;
  /** Where the share of questions like these that would be right lies, with 80 % probability. */
  readonly interval: ShareInterval;
}

export interface CompetencyStanding extends Standing {
  readonly key: CompetencyKey;
  /** Exam points (percent) that this competency is worth: its domain's, shared evenly. */
  readonly weight: number;
}

export interface DomainStanding extends Standing {
  readonly weight: number;
  /** The expected share of questions like these that would be right, 0 to 1. */
  readonly mean: number;
  /** Exam points (percent) still to be won here: weight × share expected to be wrong. */
  readonly pointsToWin: number;
  readonly competencies: readonly CompetencyStanding[];
}

/** One standing for each domain, in the order of the exam, as things are at an instant. */
export function standingsByDomain(
  domains: readonly DomainOutline[],
  evidence: Evidence,
  at: EpochMs,
): DomainStanding[] {
  const levels = weighLevels(domains.map((domain) => domainCounts(domain, evidence, at)));
  const estimate = shareEstimator(levels);
  return domains.map((domain) => {
    const competencies = domain.competencies.map((competency): CompetencyStanding => {
      const own = evidence.get(competency.key);
      return {
        id: competency.id,
        key: competency.key,
        title: competency.title,
        weight: domain.weight / domain.competencies.length,
        itemCount: competency.itemCount,
        answered: own?.answered ?? 0,
        correct: own?.correct ?? 0,
        interval: estimate(countsAt(own, at)).interval,
      };
    });
    const { mean, interval } = estimate(domainCounts(domain, evidence, at));
    return {
      id: domain.id,
      title: domain.title,
      weight: domain.weight,
      itemCount: sum(competencies, 'itemCount'),
      answered: sum(competencies, 'answered'),
      correct: sum(competencies, 'correct'),
      mean,
      interval,
      pointsToWin: domain.weight * (1 - mean),
      competencies,
    };
  });
}

/** Domains by what they cost: most exam points still to be won first, then the heavier, then the earlier. */
export function weakestFirst(standings: readonly DomainStanding[]): DomainStanding[] {
  return [...standings].sort((a, b) => b.pointsToWin - a.pointsToWin || b.weight - a.weight);
}

/** First answers in all domains. */
export function firstAnswers(standings: readonly DomainStanding[]): number {
  return sum(standings, 'answered');
}

/** How much the first answers in a domain tell at an instant. */
export function domainCounts(
  domain: Pick<DomainOutline, 'competencies'>,
  evidence: Evidence,
  at: EpochMs,
): Counts {
  const parts = domain.competencies.map(({ key }) => countsAt(evidence.get(key), at));
  return { right: sum(parts, 'right'), wrong: sum(parts, 'wrong') };
}

function sum<Key extends string>(parts: readonly Record<Key, number>[], key: Key): number {
  return parts.reduce((total, part) => total + part[key], 0);
}
