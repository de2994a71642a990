import type { CompetencyKey } from '../base/ids.ts';
import { asEpochMs, durationBetween, type EpochMs } from '../base/time.ts';
import { familyOf, type FamilyId } from '../item/family.ts';
import type { AnsweredEntry, ProgressEntry } from '../progress/entry.ts';
import type { Counts } from './levels.ts';

/**
 * Three weeks: about the time that people prepare for this exam. What was answered at its start still tells half as much as
 * what is answered at its end, by when the notes have been read; after a pause of three months little is left.
 */
export const HALF_LIFE_DAYS = 21;

const HALF_LIFE_MS = HALF_LIFE_DAYS * 86_400_000;

/** First answers to the items of a competency. */
export interface CompetencyEvidence extends Counts {
  /** The instant of which `right` and `wrong` are the sums; they halve with every 21 days after it. */
  readonly asOf: EpochMs;
  /** First answers, each counted whole. */
  readonly answered: number;
  readonly correct: number;
  /** What was asked before, and is no evidence when it is asked again. */
  readonly seen: ReadonlySet<FamilyId>;
}

/** Running sums. Another answer costs the same after ten and after 50,000: it touches its own competency only. */
export type Evidence = ReadonlyMap<CompetencyKey, CompetencyEvidence>;

export const noEvidence: Evidence = new Map();

/**
 * The evidence with more entries counted in; `evidence` itself stays as it is.
 *
 * Only the first answer to an item counts, and of generated items the first of their family. An answer left blank in a mock
 * is no answer. What a pre-test asked was seen with its reasons: neither that answer nor a later one counts.
 *
 * @param entries oldest first, as `mergeEntries` returns them
 */
export function foldEvidence(
  entries: readonly ProgressEntry[],
  evidence: Evidence = noEvidence,
): Evidence {
  const sums = new Map<CompetencyKey, RunningSums>();
  for (const entry of entries) {
    if (entry.kind !== 'answered' || entry.response.length === 0) continue;
    const own = sums.get(entry.competency) ?? runningSums(evidence.get(entry.competency));
    sums.set(entry.competency, own);
    const family = familyOf(entry.item);
    if (own.seen.has(family)) continue;
    own.seen.add(family);
    if (entry.pretest !== true) count(own, entry);
  }
  return sums.size === 0 ? evidence : new Map([...evidence, ...sums]);
}

/** How much the first answers to a competency's items tell at an instant. */
export function countsAt(evidence: CompetencyEvidence | undefined, at: EpochMs): Counts {
  if (evidence === undefined) return { right: 0, wrong: 0 };
  const left = remaining(evidence.asOf, at);
  return { right: evidence.right * left, wrong: evidence.wrong * left };
}

interface RunningSums {
  right: number;
  wrong: number;
  asOf: EpochMs;
  answered: number;
  correct: number;
  readonly seen: Set<FamilyId>;
}

function runningSums(before: CompetencyEvidence | undefined): RunningSums {
  return before === undefined
    ? { right: 0, wrong: 0, asOf: asEpochMs(0), answered: 0, correct: 0, seen: new Set() }
    : { ...before, seen: new Set(before.seen) };
}

/** Ages the sums to the answer, or the answer to the sums: whichever is older counts less. */
function count(sums: RunningSums, { at, correct }: AnsweredEntry): void {
  const left = remaining(sums.asOf, at);
  const worth = remaining(at, sums.asOf);
  sums.right = sums.right * left + (correct ? worth : 0);
  sums.wrong = sums.wrong * left + (correct ? 0 : worth);
  if (at > sums.asOf) sums.asOf = at;
  sums.answered += 1;
  sums.correct += correct ? 1 : 0;
}

/** The share that is left of what happened at `from`; all of it when `to` is not later (a clock set back). */
export function remaining(from: EpochMs, to: EpochMs): number {
  return 2 ** (-durationBetween(from, to) / HALF_LIFE_MS);
}
