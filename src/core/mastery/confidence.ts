import type { Confidence } from '../progress/entry.ts';
import { findItems, type ItemFinding } from '../progress/item-statistics.ts';
import type { ProgressIndex } from '../progress/item-history.ts';
import type { ShareInterval } from './levels.ts';
import { shareInterval } from './share-interval.ts';

/** What one word of confidence came to. */
export interface CalibrationRow {
  readonly said: Confidence;
  /** First answers of which the learner said so. */
  readonly count: number;
  readonly right: number;
  /** Where the share of right answers lies with 80 % probability; `null` when the word was never said. */
  readonly interval: ShareInterval | null;
  /** Shares of right answers that the word fits. */
  readonly fits: ShareInterval;
}

/**
 * Borders between guess, unsure and sure: where it begins to pay to bet more.
 * @see Gardner-Medwin (2006), "Confidence-based marking": 67 % and 80 %
 */
const FITS: Readonly<Record<Confidence, ShareInterval>> = {
  guess: { low: 0, high: 0.67 },
  unsure: { low: 0.67, high: 0.8 },
  sure: { low: 0.8, high: 1 },
};

/** Right the last time, and called a guess: to be asked again, for luck is no knowledge. Latest first. */
export function luckyGuesses(index: ProgressIndex): ItemFinding[] {
  return findItems(
    index,
    ({ lastCorrect, lastConfidence }) => lastCorrect && lastConfidence === 'guess',
  );
}

/**
 * Wrong the last time, and called sure: what is corrected best once it is seen, so it heads the review. Latest first.
 * @see Butterfield and Metcalfe (2001), Journal of Experimental Psychology 27(6)
 */
export function confidentErrors(index: ProgressIndex): ItemFinding[] {
  return findItems(
    index,
    ({ lastCorrect, lastConfidence }) => !lastCorrect && lastConfidence === 'sure',
  );
}

/** Said against was, from least to most sure. First answers only: of a question seen before everybody is sure. */
export function calibrate(index: ProgressIndex): CalibrationRow[] {
  return (['guess', 'unsure', 'sure'] as const).map((said) => {
    const own = findItems(index, ({ firstConfidence }) => firstConfidence === said);
    const right = own.filter(({ firstCorrect }) => firstCorrect).length;
    const wrong = own.length - right;
    return {
      said,
      count: own.length,
      right,
      interval: own.length === 0 ? null : shareInterval({ right, wrong }),
      fits: FITS[said],
    };
  });
}
