import type { CompetencyKey, ItemId } from '../base/ids.ts';
import type { DurationMs, EpochMs } from '../base/time.ts';
import { foldEvidence, noEvidence, type Evidence } from '../mastery/evidence.ts';
import type { Confidence, ProgressEntry } from './entry.ts';

/** What a learner's log says about one item. */
export interface ItemHistory {
  readonly competency: CompetencyKey;
  readonly firstAt: EpochMs;
  /** The first answer: the only one that is evidence, for later ones know the item. */
  readonly firstCorrect: boolean;
  /** What the learner said of the first answer; `null` when nothing. */
  readonly firstConfidence: Confidence | null;
  readonly lastAt: EpochMs;
  readonly lastCorrect: boolean;
  readonly lastConfidence: Confidence | null;
  readonly lastTook: DurationMs;
  readonly answerCount: number;
  readonly rightCount: number;
}

/** The log folded by item. Kept apart, for an item may be flagged or seen without being answered. */
export interface ProgressIndex {
  readonly items: ReadonlyMap<ItemId, ItemHistory>;
  /** When an item was last on screen in an answer or a mock exam, left blank or not. */
  readonly lastSeenAt: ReadonlyMap<ItemId, EpochMs>;
  readonly flags: ReadonlyMap<ItemId, boolean>;
  readonly answerCount: number;
  /** What first answers say about each competency. */
  readonly evidence: Evidence;
}

export const emptyIndex: ProgressIndex = {
  items: new Map(),
  flags: new Map(),
  lastSeenAt: new Map(),
  answerCount: 0,
  evidence: noEvidence,
};

/**
 * The index with more entries counted in; `index` itself stays as it is.
 * @param entries oldest first and not older than those counted before, as `mergeEntries` returns them
 */
export function indexEntries(
  entries: readonly ProgressEntry[],
  index: ProgressIndex = emptyIndex,
): ProgressIndex {
  const items = new Map(index.items);
  const flags = new Map(index.flags);
  const lastSeenAt = new Map(index.lastSeenAt);
  let answerCount = index.answerCount;
  for (const entry of entries) {
    if (entry.kind === 'flagged') {
      flags.set(entry.item, entry.on);
      continue;
    }
    lastSeenAt.set(entry.item, entry.at);
    // An exam item left blank was seen but not answered: no evidence of knowledge either way.
    if (entry.response.length === 0) continue;
    answerCount += 1;
    const before = items.get(entry.item);
    const confidence = entry.confidence ?? null;
    items.set(entry.item, {
      competency: entry.competency,
      firstAt: before?.firstAt ?? entry.at,
      firstCorrect: before?.firstCorrect ?? entry.correct,
      firstConfidence: before === undefined ? confidence : before.firstConfidence,
      lastAt: entry.at,
      lastCorrect: entry.correct,
      lastConfidence: confidence,
      lastTook: entry.took,
      answerCount: (before?.answerCount ?? 0) + 1,
      rightCount: (before?.rightCount ?? 0) + (entry.correct ? 1 : 0),
    });
  }
  const evidence = foldEvidence(entries, index.evidence);
  return { items, flags, lastSeenAt, answerCount, evidence };
}

export function isFlagged(index: ProgressIndex, item: ItemId): boolean {
  return index.flags.get(item) ?? false;
}

/** Answered wrong the last time, or left blank in a mock exam and not answered since. */
export function isMissed(index: ProgressIndex, item: ItemId): boolean {
  const history = index.items.get(item);
  return history === undefined ? index.lastSeenAt.has(item) : !history.lastCorrect;
}

export function isUnseen(index: ProgressIndex, item: ItemId): boolean {
  return !index.lastSeenAt.has(item);
}
