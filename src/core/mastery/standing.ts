import type { CompetencyKey } from '../base/ids.ts';
import type { DomainOutline } from '../exam/exam-outline.ts';
import type { ProgressIndex } from '../progress/item-history.ts';
import { wilsonInterval, type ShareInterval } from './wilson-interval.ts';

/** What first answers say about a part of the exam. Every figure shows how many answers it rests on. */
export interface Standing {
  readonly id: string;
  readonly title: string;
  /** Items answered at least once. */
  readonly answered: number;
  /** Of these, right at the first answer. */
  readonly correct: number;
  readonly itemCount: number;
  /** Where the share of right first answers lies, 80 % interval. */
  readonly interval: ShareInterval;
}

export interface CompetencyStanding extends Standing {
  readonly key: CompetencyKey;
}

export interface DomainStanding extends Standing {
  readonly weight: number;
  /** Exam points (percent) still to be won here: weight × share not yet earned. */
  readonly pointsToWin: number;
  readonly competencies: readonly CompetencyStanding[];
}

/** One standing for each domain, in the order of the exam. */
export function standingsByDomain(
  domains: readonly DomainOutline[],
  index: ProgressIndex,
): DomainStanding[] {
  const counts = new Map<CompetencyKey, { answered: number; correct: number }>();
  for (const history of index.items.values()) {
    const before = counts.get(history.competency) ?? { answered: 0, correct: 0 };
    counts.set(history.competency, {
      answered: before.answered + 1,
      correct: before.correct + (history.firstCorrect ? 1 : 0),
    });
  }
  return domains.map((domain) => {
    const competencies = domain.competencies.map((competency) => {
      const { answered, correct } = counts.get(competency.key) ?? { answered: 0, correct: 0 };
      return {
        id: competency.id,
        key: competency.key,
        title: competency.title,
        itemCount: competency.itemCount,
        answered,
        correct,
        interval: wilsonInterval(correct, answered),
      };
    });
    const answered = sum(competencies, 'answered');
    const correct = sum(competencies, 'correct');
    return {
      id: domain.id,
      title: domain.title,
      weight: domain.weight,
      itemCount: sum(competencies, 'itemCount'),
      answered,
      correct,
      interval: wilsonInterval(correct, answered),
      pointsToWin: domain.weight * (1 - earnedShare(correct, answered)),
      competencies,
    };
  });
}

/** Domains by what they cost: most exam points still to be won first, then the heavier, then the earlier. */
export function weakestFirst(standings: readonly DomainStanding[]): DomainStanding[] {
  return [...standings].sort((a, b) => b.pointsToWin - a.pointsToWin || b.weight - a.weight);
}

/**
 * The share counted as earned, 0 to 1. Laplace's rule of succession, (right + 1) / (answers + 2), keeps one
 * lucky answer from calling a domain done and an untouched one from counting as lost.
 */
export function earnedShare(correct: number, answered: number): number {
  return (correct + 1) / (answered + 2);
}

function sum<Key extends string>(parts: readonly Record<Key, number>[], key: Key): number {
  return parts.reduce((total, part) => total + part[key], 0);
}
