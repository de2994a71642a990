import type { CompetencyKey, ItemId, OptionId } from '../base/ids.ts';
import type { DurationMs, EpochMs } from '../base/time.ts';

/** Where an answer was given. Check-yourself items under a note are `study`. */
export type AnswerMode = 'practice' | 'study' | 'exam';

/** What the learner said of an answer before it was judged. Never scored. */
export type Confidence = 'guess' | 'unsure' | 'sure';

/** One answer, judged when it was given. Never changed afterwards. */
export interface AnsweredEntry {
  readonly kind: 'answered';
  readonly id: string;
  readonly at: EpochMs;
  readonly item: ItemId;
  readonly competency: CompetencyKey;
  /** Which text of the item was answered. */
  readonly hash: string;
  readonly response: readonly OptionId[];
  readonly correct: boolean;
  readonly mode: AnswerMode;
  /** From the item's appearance to the answer. */
  readonly took: DurationMs;
  /** Missing when the learner did not say. */
  readonly confidence?: Confidence;
  /** Asked before its section was read ("try first"): seen, but no evidence of what reading leaves. */
  readonly pretest?: true;
}

/** The learner put a flag on an item, or took it off. The latest entry of an item counts. */
export interface FlaggedEntry {
  readonly kind: 'flagged';
  readonly id: string;
  readonly at: EpochMs;
  readonly item: ItemId;
  readonly on: boolean;
}

/** One line of a learner's log. Lines are only ever added; two logs merge by union of ids. */
export type ProgressEntry = AnsweredEntry | FlaggedEntry;
