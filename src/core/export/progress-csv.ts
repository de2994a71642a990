import type { EpochMs } from '../base/time.ts';
import type { ProgressEntry } from '../progress/entry.ts';
import type { Attempt } from '../result/attempt.ts';
import { pointsToPass, tally } from '../result/exam-result.ts';
import { formatCsv } from './csv.ts';

/** One row for each answer, oldest first; times in UTC, durations in seconds. */
export function answersCsv(entries: readonly ProgressEntry[]): string {
  const rows = entries.flatMap((entry) =>
    entry.kind === 'answered'
      ? [
          [
            isoTime(entry.at),
            entry.item,
            entry.competency,
            entry.mode,
            entry.response.join(' '),
            entry.correct,
            entry.took / 1000,
            entry.confidence ?? '',
            entry.pretest ?? false,
            entry.hash,
            entry.id,
          ],
        ]
      : [],
  );
  return formatCsv(answerColumns, rows);
}

const answerColumns = [
  'answered_at',
  'item',
  'competency',
  'mode',
  'chosen_options',
  'correct',
  'seconds',
  'confidence',
  'pretest',
  'text_hash',
  'id',
];

/** One row for each item of each mock exam; what concerns the whole exam stands in every row of it. */
export function attemptsCsv(attempts: readonly Attempt[]): string {
  const rows = attempts.flatMap((attempt) => {
    const { total, correct } = tally(attempt.items);
    const passed = correct >= pointsToPass(total, attempt.passPercent);
    return attempt.items.map((item, place) => [
      attempt.id,
      isoTime(attempt.startedAt),
      isoTime(attempt.endedAt),
      attempt.endedBy,
      attempt.timeLimit === null ? '' : attempt.timeLimit / 1000,
      correct,
      total,
      attempt.passPercent,
      passed,
      place + 1,
      item.id,
      item.competency,
      item.response.join(' '),
      item.key.join(' '),
      item.points,
      item.flagged,
      item.timeSpent / 1000,
    ]);
  });
  return formatCsv(attemptColumns, rows);
}

const attemptColumns = [
  'exam',
  'started_at',
  'ended_at',
  'ended_by',
  'time_limit_seconds',
  'exam_correct',
  'exam_items',
  'pass_percent',
  'passed',
  'place',
  'item',
  'competency',
  'chosen_options',
  'key',
  'points',
  'flagged',
  'seconds',
];

function isoTime(at: EpochMs): string {
  return new Date(at).toISOString();
}
