import type { CompetencyKey, ItemId } from '../base/ids.ts';
import { asDurationMs, type DurationMs } from '../base/time.ts';
import type { DayOf, LocalDay } from '../base/day.ts';
import { familyOf, type FamilyId } from '../item/family.ts';
import type { AnsweredEntry, ProgressEntry } from '../progress/entry.ts';
import { nextMemory, type Memory } from './memory.ts';
import { ratingOf, type Rating } from './rating.ts';

/** What the schedule knows of an item, or of all items that one generator makes. */
export interface Card {
  readonly family: FamilyId;
  /** The item that was answered last. */
  readonly item: ItemId;
  readonly competency: CompetencyKey;
  readonly memory: Memory;
  readonly lastDay: LocalDay;
  readonly lastRating: Rating;
  /** Days on which it was answered. */
  readonly reviewCount: number;
  /** Days on which it was answered wrong, the first day not among them. */
  readonly lapseCount: number;
}

/** The learner's answers as the schedule sees them. Follows from the log alone: the day of the exam is no part of it. */
export interface Deck {
  readonly cards: ReadonlyMap<FamilyId, Card>;
  /** How long the latest answers took, in milliseconds, newest last. */
  readonly recentTimes: readonly DurationMs[];
}

export const emptyDeck: Deck = { cards: new Map(), recentTimes: [] };

/** Enough for a median that a slow evening does not move, few enough to follow a learner who gets quicker. */
const TIMES_KEPT = 101;

/** Fewer times than this say little about a learner's pace. */
const TIMES_NEEDED = 10;

/** Two thirds of what the exam allows for a question, until the learner's own pace is known. */
const USUAL_TIME = asDurationMs(60_000);

/**
 * The deck with more answers counted in; `deck` itself stays as it is.
 *
 * Of several answers to an item on one day only the first counts: the others repeat what was just read. Pre-tests and
 * items left blank are no attempts to recall.
 *
 * @param entries oldest first and not older than those counted before, as `mergeEntries` returns them
 */
export function foldDeck(
  entries: readonly ProgressEntry[],
  dayOf: DayOf,
  deck: Deck = emptyDeck,
): Deck {
  const cards = new Map(deck.cards);
  const times = [...deck.recentTimes];
  for (const entry of entries) {
    if (!isRecall(entry)) continue;
    if (entry.took > 0) times.push(entry.took);
    const family = familyOf(entry.item);
    const before = cards.get(family);
    const day = dayOf(entry.at);
    if (before === undefined || day > before.lastDay) {
      cards.set(family, reviewed(before, entry, day));
    }
  }
  return { cards, recentTimes: times.slice(-TIMES_KEPT) };
}

/** The learner's median time for a question. */
export function usualTime({ recentTimes }: Deck): DurationMs {
  if (recentTimes.length < TIMES_NEEDED) return USUAL_TIME;
  const sorted = recentTimes.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? USUAL_TIME;
}

/**
 * An item that is forgotten again and again is not learned by asking it once more: its note is due instead. One right
 * answer brings it back. Half of Anki's eight lapses, for weeks are prepared here and not years.
 */
export function isLeech({ lapseCount, lastRating }: Card): boolean {
  return lapseCount >= LEECH_LAPSES && lastRating === 'again';
}

export const LEECH_LAPSES = 4;

function isRecall(entry: ProgressEntry): entry is AnsweredEntry {
  return entry.kind === 'answered' && entry.response.length > 0 && entry.pretest !== true;
}

function reviewed(before: Card | undefined, entry: AnsweredEntry, day: LocalDay): Card {
  const rating = ratingOf(entry);
  const isLapse = before !== undefined && rating === 'again';
  return {
    family: familyOf(entry.item),
    item: entry.item,
    competency: entry.competency,
    memory: nextMemory(
      before?.memory ?? null,
      before === undefined ? 0 : day - before.lastDay,
      rating,
    ),
    lastDay: day,
    lastRating: rating,
    reviewCount: (before?.reviewCount ?? 0) + 1,
    lapseCount: (before?.lapseCount ?? 0) + (isLapse ? 1 : 0),
  };
}
