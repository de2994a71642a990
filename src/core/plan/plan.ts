import { addDays, type LocalDay } from '../base/day.ts';
import type { CompetencyKey } from '../base/ids.ts';
import type { DurationMs } from '../base/time.ts';
import { pointsUpTo } from '../mastery/gain.ts';
import { FIRST_INTERVALS } from '../schedule/memory.ts';
import { placeMocks } from './place-mocks.ts';
import { hasOpen, planStudy, type PlanTopic, type StudyPart } from './plan-study.ts';

/** What a plan is made from. It follows from this alone and is cheap, so it is made anew after each answer. */
export interface PlanInput {
  readonly today: LocalDay;
  readonly examDay: LocalDay;
  /** Minutes that the learner gives a day, above zero. */
  readonly minutesPerDay: number;
  /** Reviews that fall due today and on each day after it, from `dueCounts`. */
  readonly dueCounts: readonly number[];
  readonly topics: readonly PlanTopic[];
  /** The learner's median time for a question. */
  readonly usualTime: DurationMs;
  /** How long a mock exam takes. */
  readonly mockMinutes: number;
}

export type PlanPart = StudyPart | { readonly kind: 'mock'; readonly minutes: number };

export interface PlanDay {
  readonly day: LocalDay;
  readonly parts: readonly PlanPart[];
  /** Of all parts. */
  readonly minutes: number;
}

export interface Plan {
  /** From today to the eve of the exam; a day without parts is free. */
  readonly days: readonly PlanDay[];
  /** Ids of domains in the order in which they are first studied. */
  readonly domains: readonly string[];
  /** Open questions that the minutes do not reach, those worth most first. */
  readonly leftOut: readonly {
    readonly competency: CompetencyKey;
    readonly questionCount: number;
  }[];
}

/**
 * The days up to the exam: reviews that are due, then topics where a question wins most, and late some mocks. All days
 * together take the minutes given: a mock takes its time from the other days, which are shorter for it.
 *
 * Topics take turns: a round wins less after the one before it, and a topic rests on the day after it was drilled.
 *
 * A question drilled comes back as a review after the first two intervals of the schedule, so the plan keeps time for it.
 *
 * @returns `null` when no day is left before the exam
 */
export function planDays(input: PlanInput): Plan | null {
  const { today, examDay, minutesPerDay, mockMinutes, usualTime } = input;
  const dayCount = examDay - today;
  if (dayCount < 1) return null;
  const mocks = placeMocks(dayCount, minutesPerDay, mockMinutes);
  const studyMinutes =
    (minutesPerDay * dayCount - mocks.length * mockMinutes) / (dayCount - mocks.length);
  const due = Array.from({ length: dayCount }, (_, place) => input.dueCounts[place] ?? 0);
  const days: PlanDay[] = [];
  let topics = input.topics;
  let waiting = 0;
  let resting: ReadonlySet<CompetencyKey> = new Set();
  for (const [place, dueToday] of due.entries()) {
    waiting += dueToday;
    const day = addDays(today, place);
    if (mocks.includes(place)) {
      days.push(planDay(day, [{ kind: 'mock', minutes: mockMinutes }]));
      continue;
    }
    const study = planStudy(topics, waiting, studyMinutes, usualTime / 60_000, resting);
    ({ topics, waiting } = study);
    resting = drilledTopics(study.parts);
    for (const after of FIRST_INTERVALS) {
      if (place + after < dayCount)
        due[place + after] = (due[place + after] ?? 0) + drilled(study.parts);
    }
    days.push(planDay(day, study.parts));
  }
  return { days, domains: domainsInOrder(days, input.topics), leftOut: leftOut(topics) };
}

function planDay(day: LocalDay, parts: readonly PlanPart[]): PlanDay {
  return { day, parts, minutes: parts.reduce((sum, part) => sum + part.minutes, 0) };
}

function drilled(parts: readonly StudyPart[]): number {
  return parts.reduce((sum, part) => sum + (part.kind === 'drill' ? part.questionCount : 0), 0);
}

function drilledTopics(parts: readonly StudyPart[]): ReadonlySet<CompetencyKey> {
  return new Set(parts.flatMap((part) => (part.kind === 'drill' ? part.competency : [])));
}

function domainsInOrder(days: readonly PlanDay[], topics: readonly PlanTopic[]): string[] {
  const domainOf = new Map(topics.map(({ key, domain }) => [key, domain]));
  const studied = days
    .flatMap(({ parts }) => parts)
    .flatMap((part) => ('competency' in part ? (domainOf.get(part.competency) ?? []) : []));
  return [...new Set(studied)];
}

function leftOut(topics: readonly PlanTopic[]): Plan['leftOut'] {
  return topics
    .filter(hasOpen)
    .sort((a, b) => worth(b) - worth(a))
    .map(({ key, open }) => ({ competency: key, questionCount: open.missed + open.unseen }));
}

function worth(topic: PlanTopic): number {
  return pointsUpTo(topic, topic.open, topic.open.missed + topic.open.unseen);
}
