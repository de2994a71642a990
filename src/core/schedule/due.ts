import { addDays, type LocalDay } from '../base/day.ts';
import { isLeech, usualTime, type Card, type Deck } from './deck.ts';
import { intervalFor, retrievability } from './memory.ts';

/** What the learner has said of time. */
export interface StudyCalendar {
  readonly today: LocalDay;
  /** `null` when no day was given. */
  readonly examDay: LocalDay | null;
  /** Nothing is asked before this day; `null` when nothing was put off. */
  readonly postponedTo: LocalDay | null;
}

export interface DueReviews {
  /** What to ask today, what is nearest to being forgotten first. Empty while put off. */
  readonly cards: readonly Card[];
  /** Whole minutes for them at the learner's own pace, rounded up. */
  readonly minutes: number;
  /** How many wait because the learner put them off. */
  readonly postponedCount: number;
  /** The next day on which something is due; `null` when nothing is scheduled after today. */
  readonly nextDay: LocalDay | null;
  /** Not asked any more until its note section has been read and the item answered right, worst first. */
  readonly leeches: readonly Card[];
}

/** The last week: an item looked at in it is still there on the day, one looked at before may need one more look. */
export const LAST_DAYS = 7;

const USUAL_RETENTION = 0.9;
const LAST_RETENTION = 0.95;

/**
 * The probability of recall at which an item is asked again: 0.9, rising evenly over the last week to 0.95 on the eve
 * of the exam. Higher for longer would multiply the work, as the Anki manual warns.
 */
export function retentionOn(day: LocalDay, examDay: LocalDay | null): number {
  if (examDay === null) return USUAL_RETENTION;
  const share = (LAST_DAYS - Math.max(1, examDay - day)) / (LAST_DAYS - 1);
  return USUAL_RETENTION + (LAST_RETENTION - USUAL_RETENTION) * Math.max(0, share);
}

/**
 * The day on which an item is to be asked again: the first on which its probability of recall is below what is wanted
 * that day, and never later than the exam. The exam is the last look: what would still be recalled with 0.95 on the eve
 * gets that day and is not asked before, so the cap piles nothing up.
 */
export function dueDay({ memory, lastDay }: Card, examDay: LocalDay | null): LocalDay {
  const natural = addDays(lastDay, intervalFor(memory, USUAL_RETENTION));
  if (examDay === null || examDay <= lastDay) return natural;
  const lastWeek = addDays(examDay, -LAST_DAYS);
  if (natural <= lastWeek) return natural;
  let day = lastWeek > lastDay ? lastWeek : addDays(lastDay, 1);
  while (day < examDay && day - lastDay < intervalFor(memory, retentionOn(day, examDay))) {
    day = addDays(day, 1);
  }
  return day;
}

/**
 * What is due today, and what is not asked any more.
 *
 * @param isAskable leaves out what cannot be asked any more; the card stays, should it come back
 */
export function dueReviews(
  deck: Deck,
  calendar: StudyCalendar,
  isAskable: (card: Card) => boolean,
): DueReviews {
  const { today, postponedTo } = calendar;
  const examDay = examAhead(calendar);
  const askable = [...deck.cards.values()].filter(isAskable);
  const asked = askable
    .filter((card) => !isLeech(card))
    .map((card) => ({
      card,
      day: dueDay(card, examDay),
      recall: retrievability(card.memory, Math.max(0, today - card.lastDay)),
    }))
    .filter(({ day }) => examDay === null || day < examDay);
  const due = asked
    .filter(({ day }) => day <= today)
    .sort((a, b) => a.recall - b.recall || compareText(a.card.family, b.card.family))
    .map(({ card }) => card);
  const isPostponed = postponedTo !== null && today < postponedTo;
  const later = asked.map(({ day }) => day).filter((day) => day > today);
  const cards = isPostponed ? [] : due;
  return {
    cards,
    minutes: Math.ceil((cards.length * usualTime(deck)) / 60_000),
    postponedCount: isPostponed ? due.length : 0,
    nextDay:
      isPostponed && due.length > 0
        ? postponedTo
        : later.reduce<LocalDay | null>(
            (first, day) => (first === null || day < first ? day : first),
            null,
          ),
    leeches: askable
      .filter(isLeech)
      .sort((a, b) => b.lapseCount - a.lapseCount || compareText(a.family, b.family)),
  };
}

/** How many items fall due today and on each day after it, if nothing is answered; what is overdue counts today. */
export function dueCounts(
  deck: Deck,
  calendar: StudyCalendar,
  dayCount: number,
  isAskable: (card: Card) => boolean,
): number[] {
  const examDay = examAhead(calendar);
  const counts = new Array<number>(dayCount).fill(0);
  for (const card of deck.cards.values()) {
    if (isLeech(card) || !isAskable(card)) continue;
    const day = dueDay(card, examDay);
    const place = Math.max(0, day - calendar.today);
    if (place < dayCount && (examDay === null || day < examDay))
      counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** An exam that is over caps nothing. */
function examAhead({ today, examDay }: StudyCalendar): LocalDay | null {
  return examDay !== null && examDay >= today ? examDay : null;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
