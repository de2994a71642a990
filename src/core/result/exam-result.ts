import type { DomainOutline } from '../exam/exam-outline.ts';
import type { Attempt, AttemptItem } from './attempt.ts';

/** Whole items: how many there were, answered and right. Unanswered items count as not earned. */
export interface Tally {
  readonly total: number;
  readonly answered: number;
  readonly correct: number;
}

export interface PartResult extends Tally {
  readonly id: string;
  readonly title: string;
}

export interface DomainResult extends PartResult {
  readonly weight: number;
  readonly competencies: readonly PartResult[];
}

export interface ExamResult extends Tally {
  /** The smallest number of right items that passes. */
  readonly neededToPass: number;
  readonly passed: boolean;
  readonly domains: readonly DomainResult[];
}

/** Adds up an attempt: in total and for each domain and competency that it has items of. */
export function summarizeAttempt(attempt: Attempt, domains: readonly DomainOutline[]): ExamResult {
  const total = tally(attempt.items);
  const neededToPass = pointsToPass(total.total, attempt.passPercent);
  return {
    ...total,
    neededToPass,
    // Nobody passes an exam of which every question has been withdrawn.
    passed: total.total > 0 && total.correct >= neededToPass,
    domains: domains
      .map((domain) => domainResult(domain, attempt.items))
      .filter((domain) => domain.total > 0),
  };
}

/** The pass mark in whole points, rounded up: 75 % of 60 is 45, of 50 is 38. */
export function pointsToPass(total: number, passPercent: number): number {
  return Math.ceil((total * passPercent) / 100);
}

export function tally(items: readonly Pick<AttemptItem, 'response' | 'points'>[]): Tally {
  return {
    total: items.length,
    answered: items.filter((item) => item.response.length > 0).length,
    correct: items.filter((item) => item.points === 1).length,
  };
}

function domainResult(domain: DomainOutline, items: readonly AttemptItem[]): DomainResult {
  const competencies = domain.competencies
    .map((competency) => ({
      id: competency.key,
      title: competency.title,
      ...tally(items.filter((item) => item.competency === competency.key)),
    }))
    .filter((competency) => competency.total > 0);
  return {
    id: domain.id,
    title: domain.title,
    weight: domain.weight,
    competencies,
    ...tally(items.filter((item) => item.competency.startsWith(`${domain.id}/`))),
  };
}
