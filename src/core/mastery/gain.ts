import type { CompetencyKey, ItemId } from '../base/ids.ts';
import type { ItemCatalog } from '../exam/exam-outline.ts';
import { isMissed, isUnseen, type ProgressIndex } from '../progress/item-history.ts';
import type { CompetencyStanding, DomainStanding } from './standing.ts';

/** Questions in a round of drill: a quarter of an hour at a learner's usual pace. */
export const ROUND_LENGTH = 12;

/** A round on one competency, and what it may bring: "12 questions on Encryption: worth up to 2.4 points". */
export interface Drill {
  readonly competency: CompetencyKey;
  readonly title: string;
  readonly domain: { readonly id: string; readonly title: string };
  /** Missed questions first, then new ones; at most a round. */
  readonly questionCount: number;
  /** All missed and new questions that there are. */
  readonly open: OpenCounts;
  /** Points of the exam (percent) that the round would win if all goes well, above zero. */
  readonly pointsUpTo: number;
}

/** Questions that can still bring something. */
export interface OpenCounts {
  /** Wrong the last time, or left blank in a mock. */
  readonly missed: number;
  readonly unseen: number;
}

/**
 * Drills by exam points still to be won per question, most first; a competency without open questions has none.
 *
 * An item stands for an even part of its competency's weight. A missed one is a part not known; a new one may be known
 * already, with a probability of at least the low end of the competency's interval. Taking the low end is what "up to" means,
 * and puts what little is known of before what is known to be half known. Rounds are compared at the same length, so
 * one missed question does not go before twelve.
 */
export function drillsByGain(
  standings: readonly DomainStanding[],
  catalog: ItemCatalog,
  index: ProgressIndex,
): Drill[] {
  return standings
    .flatMap((domain) => domain.competencies.map((competency) => ({ domain, competency })))
    .map(({ domain, competency }): Drill => {
      const open = countOpen(catalog[competency.key] ?? [], index);
      return {
        competency: competency.key,
        title: competency.title,
        domain: { id: domain.id, title: domain.title },
        questionCount: Math.min(ROUND_LENGTH, open.missed + open.unseen),
        open,
        pointsUpTo: pointsUpTo(competency, open, ROUND_LENGTH),
      };
    })
    .filter(({ questionCount }) => questionCount > 0)
    .sort((a, b) => b.pointsUpTo - a.pointsUpTo);
}

export function countOpen(items: readonly ItemId[], index: ProgressIndex): OpenCounts {
  return {
    missed: items.filter((item) => isMissed(index, item)).length,
    unseen: items.filter((item) => isUnseen(index, item)).length,
  };
}

/** What so many questions on a competency may win, missed ones first, in exam points. */
export function pointsUpTo(
  { weight, itemCount, interval }: Pick<CompetencyStanding, 'weight' | 'itemCount' | 'interval'>,
  open: OpenCounts,
  questionCount: number,
): number {
  const missed = Math.min(open.missed, questionCount);
  const unseen = Math.min(open.unseen, questionCount - missed);
  return (weight / Math.max(1, itemCount)) * (missed + unseen * (1 - interval.low));
}
