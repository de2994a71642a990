import type { CompetencyKey } from '../base/ids.ts';
import { CONCENTRATION } from '../mastery/levels.ts';
import { pointsUpTo, ROUND_LENGTH, type OpenCounts } from '../mastery/gain.ts';
import type { CompetencyStanding } from '../mastery/standing.ts';

/** A competency as the plan sees it. */
export interface PlanTopic extends Pick<
  CompetencyStanding,
  'key' | 'title' | 'weight' | 'itemCount' | 'interval' | 'answered'
> {
  /** Id of its domain. */
  readonly domain: string;
  /** Minutes of its note that are still to be read. */
  readonly readingMinutes: number;
  readonly open: OpenCounts;
}

/** Minutes are exact; a screen rounds them. */
export type StudyPart =
  | { readonly kind: 'review'; readonly questionCount: number; readonly minutes: number }
  | { readonly kind: 'read'; readonly competency: CompetencyKey; readonly minutes: number }
  | {
      readonly kind: 'drill';
      readonly competency: CompetencyKey;
      readonly questionCount: number;
      readonly pointsUpTo: number;
      readonly minutes: number;
    };

export interface StudyDay {
  readonly parts: readonly StudyPart[];
  /** Reviews that found no time. */
  readonly waiting: number;
  /** The topics with what is left of them. */
  readonly topics: readonly PlanTopic[];
}

/** As long as there is something new, reviews leave it this share of the day. */
const SHARE_OF_NEW = 1 / 3;

/** Less than this is not worth opening a note for. */
const LEAST_READING_MINUTES = 2;

/**
 * Fills a day: reviews first, then the topics where a round wins most, each with its note before its questions and with one
 * round at most, so that a day mixes topics. What time is left goes to the other reviews.
 *
 * @param minutesPerQuestion above zero
 * @param resting drilled on the last day of study: taken up again only when nothing else is open, for a topic that comes back
 *   after a break is kept longer
 * @see Cepeda et al. (2006), Psychological Bulletin 132(3), on spacing
 */
export function planStudy(
  topics: readonly PlanTopic[],
  waiting: number,
  minutes: number,
  minutesPerQuestion: number,
  resting: ReadonlySet<CompetencyKey>,
): StudyDay {
  const questionsIn = (time: number) => Math.floor(time / minutesPerQuestion + 1e-9);
  const isNewLeft = topics.some(hasOpen);
  const first = Math.min(waiting, questionsIn(minutes * (isNewLeft ? 1 - SHARE_OF_NEW : 1)));
  let left = minutes - first * minutesPerQuestion;
  const parts: StudyPart[] = [];
  const after = new Map(topics.map((topic) => [topic.key, topic]));
  const drilled = new Set<CompetencyKey>();
  for (;;) {
    const topic = nextTopic([...after.values()], drilled, resting);
    if (topic === undefined) break;
    const reading = Math.min(topic.readingMinutes, left);
    if (reading >= Math.min(LEAST_READING_MINUTES, topic.readingMinutes) && reading > 0) {
      parts.push({ kind: 'read', competency: topic.key, minutes: reading });
      left -= reading;
      after.set(topic.key, { ...topic, readingMinutes: topic.readingMinutes - reading });
    }
    const openCount = topic.open.missed + topic.open.unseen;
    const questionCount = Math.min(ROUND_LENGTH, openCount, questionsIn(left));
    if (reading < topic.readingMinutes || questionCount === 0) break;
    const drill = { competency: topic.key, questionCount };
    const gain = pointsUpTo(topic, topic.open, questionCount);
    const time = questionCount * minutesPerQuestion;
    parts.push({ kind: 'drill', ...drill, pointsUpTo: gain, minutes: time });
    left -= time;
    drilled.add(topic.key);
    after.set(topic.key, answered(topic, questionCount));
  }
  const reviewed = first + Math.min(waiting - first, questionsIn(left));
  const review: StudyPart = {
    kind: 'review',
    questionCount: reviewed,
    minutes: reviewed * minutesPerQuestion,
  };
  return {
    parts: reviewed > 0 ? [review, ...parts] : parts,
    waiting: waiting - reviewed,
    topics: [...after.values()],
  };
}

export function hasOpen({ open }: PlanTopic): boolean {
  return open.missed + open.unseen > 0;
}

/**
 * Where a round wins most among topics not drilled today, those that rest last. A domain without any answer goes first: until each has some, nothing
 * can be said of the whole.
 */
function nextTopic(
  topics: readonly PlanTopic[],
  drilled: ReadonlySet<CompetencyKey>,
  resting: ReadonlySet<CompetencyKey>,
): PlanTopic | undefined {
  const touched = new Set(topics.filter((topic) => topic.answered > 0).map(({ domain }) => domain));
  const [next] = topics
    .filter((topic) => hasOpen(topic) && !drilled.has(topic.key))
    .sort(
      (a, b) =>
        Number(resting.has(a.key)) - Number(resting.has(b.key)) ||
        Number(touched.has(a.domain)) - Number(touched.has(b.domain)) ||
        pointsUpTo(b, b.open, ROUND_LENGTH) - pointsUpTo(a, a.open, ROUND_LENGTH),
    );
  return next;
}

/**
 * The topic after a round. The round may win less when it comes back: if all went well, its answers were right, and the low
 * end of what is known has risen as far as so many right answers take it.
 */
function answered(topic: PlanTopic, questionCount: number): PlanTopic {
  const { missed, unseen } = topic.open;
  const { low, high } = topic.interval;
  const risen = (CONCENTRATION * low + questionCount) / (CONCENTRATION + questionCount);
  const fromMissed = Math.min(missed, questionCount);
  return {
    ...topic,
    answered: topic.answered + questionCount,
    readingMinutes: 0,
    interval: { low: risen, high: Math.max(high, risen) },
    open: { missed: missed - fromMissed, unseen: unseen - (questionCount - fromMissed) },
  };
}
