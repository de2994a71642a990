import type { EpochMs } from '../base/time.ts';
import { shareItems } from '../blueprint/share-items.ts';
import type { ExamOutline } from '../exam/exam-outline.ts';
import { pointsToPass } from '../result/exam-result.ts';
import { chanceOfAtLeast, distributeScores, scoreBand } from './estimate.ts';
import type { Evidence } from './evidence.ts';
import { domainCounts } from './standing.ts';

/** Under this many first answers nothing is said: one lucky or unlucky round would decide it. */
export const LEAST_ANSWERS = 25;

/** What a learner may be told about a fresh form of questions like those answered. Of the real exam it says nothing. */
export type Readiness = TooEarly | Forecast;

/** There is too little to go by; at least one of the two is missing. */
export interface TooEarly {
  readonly kind: 'too-early';
  readonly answered: number;
  /** First answers still to give, in whichever domain; zero when only domains are missing. */
  readonly answersMissing: number;
  /** Domains without a single first answer. */
  readonly untouched: readonly { readonly id: string; readonly title: string }[];
}

export interface Forecast {
  readonly kind: 'forecast';
  /** First answers that it rests on. */
  readonly answered: number;
  readonly itemCount: number;
  readonly neededToPass: number;
  /** The middle 80 % of scores: the fewest and most right answers. */
  readonly band: { readonly low: number; readonly high: number };
  /** The probability of each score from none to `itemCount` right. For a picture, never for one number. */
  readonly scores: readonly number[];
  readonly chance: ChanceBand;
}

/** How likely it is to reach the pass mark. Both ends in percent. */
export interface ChanceBand {
  readonly words: 'very unlikely' | 'unlikely' | 'about even' | 'likely' | 'very likely';
  readonly low: number;
  readonly high: number;
}

/**
 * Wider than twice the error of calibration that `npm run simulate` finds (0.04 at 24 answers), so that the band
 * next to the right one is the worst that is shown.
 */
const BANDS: readonly ChanceBand[] = [
  { words: 'very unlikely', low: 0, high: 10 },
  { words: 'unlikely', low: 10, high: 35 },
  { words: 'about even', low: 35, high: 65 },
  { words: 'likely', low: 65, high: 90 },
  { words: 'very likely', low: 90, high: 100 },
];

export function readinessOf(
  exam: Pick<ExamOutline, 'domains' | 'itemCount' | 'passPercent'>,
  evidence: Evidence,
  at: EpochMs,
): Readiness {
  const answeredIn = exam.domains.map(({ competencies }) =>
    competencies.reduce((sum, { key }) => sum + (evidence.get(key)?.answered ?? 0), 0),
  );
  const answered = answeredIn.reduce((sum, count) => sum + count, 0);
  const untouched = exam.domains.filter((_, place) => answeredIn[place] === 0);
  if (answered < LEAST_ANSWERS || untouched.length > 0) {
    return {
      kind: 'too-early',
      answered,
      answersMissing: Math.max(0, LEAST_ANSWERS - answered),
      untouched: untouched.map(({ id, title }) => ({ id, title })),
    };
  }
  const itemCount = exam.itemCount.value;
  const shares = shareItems(itemCount, exam.domains);
  const scores = distributeScores(
    exam.domains.map((domain) => ({
      id: domain.id,
      share: shares[domain.id] ?? 0,
      ...domainCounts(domain, evidence, at),
    })),
  );
  const neededToPass = pointsToPass(itemCount, exam.passPercent.value);
  return {
    kind: 'forecast',
    answered,
    itemCount,
    neededToPass,
    band: scoreBand(scores),
    scores,
    chance: chanceBand(chanceOfAtLeast(scores, neededToPass)),
  };
}

/** @param chance 0 to 1; one that lies on a border goes to the more cautious band */
export function chanceBand(chance: number): ChanceBand {
  const found = BANDS.find(({ high }) => 100 * chance <= high) ?? BANDS.at(-1);
  if (found === undefined) throw new Error('There are no bands');
  return found;
}
