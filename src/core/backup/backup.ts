import type { EpochMs } from '../base/time.ts';
import type { PracticeSession } from '../practice/practice-session.ts';
import type { ProgressEntry } from '../progress/entry.ts';
import { mergeEntries } from '../progress/merge-entries.ts';
import { mergeByName } from '../progress/merge-by-name.ts';
import { richerOf } from '../progress/richer-of.ts';
import type { Attempt } from '../result/attempt.ts';
import type { ItemText } from '../saved/item-text-format.ts';
import { mergeSettings } from '../saved/merge-settings.ts';
import type { Settings } from '../saved/settings.ts';
import type { Sitting } from '../session/exam-session.ts';
import type { WriterEvents } from '../session/sitting-log.ts';
import { mergeLabData, noLabData, type LabData } from './lab-data.ts';

/** A mock exam that is not marked yet, with what each tab wrote about it. */
export interface SavedSitting {
  readonly sitting: Sitting;
  readonly logs: readonly WriterEvents[];
}

/** All that a learner has in one browser. */
export interface LearnerData {
  /** Answers and flags, oldest first. */
  readonly entries: readonly ProgressEntry[];
  readonly attempts: readonly Attempt[];
  readonly sittings: readonly SavedSitting[];
  readonly rounds: readonly PracticeSession[];
  /** The words of the items of exams, by hash. */
  readonly itemTexts: Readonly<Record<string, ItemText>>;
  readonly lab: LabData;
  /** `null`: not known. */
  readonly settings: Settings | null;
}

/** A back-up file, read. */
export interface Backup {
  /** The code of the exam, such as `CCA`. */
  readonly exam: string;
  readonly savedAt: EpochMs;
  readonly data: LearnerData;
}

export const noData: LearnerData = {
  entries: [],
  attempts: [],
  sittings: [],
  rounds: [],
  itemTexts: {},
  lab: noLabData,
  settings: null,
};

/** The union of two learners' data, which are one learner's. Any order, any number of times: the same result. */
export function mergeData(one: LearnerData, other: LearnerData): LearnerData {
  const attempts = unionById(one.attempts, other.attempts);
  const marked = new Set(attempts.map(({ id }) => id));
  return {
    entries: mergeEntries(one.entries, other.entries),
    attempts,
    sittings: mergeSittings(one.sittings, other.sittings).filter(
      ({ sitting }) => !marked.has(sitting.id),
    ),
    rounds: mergeRounds(one.rounds, other.rounds),
    itemTexts: mergeByName(one.itemTexts, other.itemTexts),
    lab: mergeLabData(one.lab, other.lab),
    settings:
      one.settings === null || other.settings === null
        ? (one.settings ?? other.settings)
        : mergeSettings(one.settings, other.settings),
  };
}

function unionById<Member extends { readonly id: string }>(
  ...lists: readonly (readonly Member[])[]
): Member[] {
  const byId = new Map<string, Member>();
  for (const member of lists.flat()) {
    const known = byId.get(member.id);
    byId.set(member.id, known === undefined ? member : richerOf(known, member));
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A round that two devices went on with keeps the answers of both. */
function mergeRounds(
  one: readonly PracticeSession[],
  other: readonly PracticeSession[],
): PracticeSession[] {
  const responses = new Map<string, PracticeSession['responses']>();
  for (const { id, responses: given } of [...one, ...other]) {
    responses.set(id, mergeByName(responses.get(id) ?? {}, given));
  }
  const bare = (round: PracticeSession): PracticeSession => ({ ...round, responses: {} });
  return unionById(one.map(bare), other.map(bare)).map((round) => ({
    ...round,
    responses: responses.get(round.id) ?? {},
  }));
}

function mergeSittings(
  one: readonly SavedSitting[],
  other: readonly SavedSitting[],
): SavedSitting[] {
  const all = [...one, ...other];
  return unionById(all.map(({ sitting }) => sitting)).map((sitting) => {
    const logs = new Map<string, WriterEvents>();
    for (const log of all.filter((saved) => saved.sitting.id === sitting.id).flatMap(logsOf)) {
      const known = logs.get(log.writer);
      logs.set(log.writer, known === undefined ? log : longerOf(known, log));
    }
    return {
      sitting,
      logs: [...logs.values()].sort((a, b) => (a.writer < b.writer ? -1 : 1)),
    };
  });
}

function logsOf({ logs }: SavedSitting): readonly WriterEvents[] {
  return logs;
}

/** One tab's log only ever grows, so the longer of two copies has all of the other. */
function longerOf(one: WriterEvents, other: WriterEvents): WriterEvents {
  const more = one.events.length - other.events.length;
  if (more !== 0) return more > 0 ? one : other;
  return richerOf(one, other);
}
