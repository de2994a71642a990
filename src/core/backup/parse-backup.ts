import { failure, success, type Result } from '../base/result.ts';
import { asEpochMs } from '../base/time.ts';
import { mergeEntries } from '../progress/merge-entries.ts';
import { attemptFormat } from '../saved/attempt-format.ts';
import { itemTextsFormat } from '../saved/item-text-format.ts';
import { labDraftFormat, missionFormat } from '../saved/lab-format.ts';
import { logFormat } from '../saved/log-format.ts';
import { practiceFormat } from '../saved/practice-format.ts';
import { parseRecord, type RecordProblem } from '../saved/record-format.ts';
import { settingsFormat } from '../saved/settings-format.ts';
import { sittingEventsFormat, sittingFormat } from '../saved/sitting-format.ts';
import { unpackEntries } from '../saved/unpack-entries.ts';
import { backupFormat, type BackupFile } from './backup-format.ts';
import { mergeData, noData, type Backup, type LearnerData } from './backup.ts';
import { createPartReader, type PartReader } from './part-reader.ts';
import { readDump } from './record-dump.ts';

/** A larger file is not read: all that a browser keeps for a site is smaller. */
export const largestBackupBytes = 20_000_000;

/**
 * Reads a back-up, or a file of "Download everything" of the first version. A part that cannot be read
 * refuses the whole file: a learner who restores must not find out later what was left out.
 *
 * @param exam the code of the exam that is prepared for here
 * @returns the back-up, or why the file cannot be restored, in words for the learner
 */
export function parseBackup(text: string, exam: string): Result<Backup, string> {
  const reader = createPartReader();
  const dump = readDump(text, reader);
  if (dump !== null) {
    return outcome(reader, { exam, savedAt: asEpochMs(0), data: mergeData(dump, noData) });
  }
  const parsed = parseRecord(backupFormat, text);
  if (!parsed.ok) return failure(fileWords[parsed.problem.reason](parsed.problem));
  const file = parsed.value;
  if (file.exam !== exam) {
    return failure(`This is a back-up for the ${file.exam} exam; here you prepare for ${exam}.`);
  }
  const data = mergeData(readFile(file, reader), noData);
  return outcome(reader, { exam, savedAt: asEpochMs(file.savedAt), data });
}

function outcome({ problems }: PartReader, backup: Backup): Result<Backup, string> {
  if (problems.length === 0) return success(backup);
  const [first, ...others] = problems;
  const more = others.length === 0 ? '' : ` (and ${others.length} more like this)`;
  return failure(`Part of the file is damaged: ${first}${more}.`);
}

function readFile(file: BackupFile, { read, report }: PartReader): LearnerData {
  const log = read('log', logFormat, file.log);
  const checked = log === null ? null : unpackEntries(log);
  if (checked !== null && checked.unreadable.length > 0) {
    report('log', `${checked.unreadable.length} answers cannot be read`);
  }
  return {
    entries: mergeEntries(checked?.entries ?? []),
    attempts: file.attempts.flatMap(
      (attempt, place) => read(`attempts.${place}`, attemptFormat, attempt) ?? [],
    ),
    sittings: file.sittings.flatMap(({ sitting: found, logs }, place) => {
      const sitting = read(`sittings.${place}`, sittingFormat, found);
      const written = logs.map(({ writer, events }) => ({
        writer,
        events: read(`sittings.${place}.logs`, sittingEventsFormat, events) ?? [],
      }));
      return sitting === null ? [] : [{ sitting, logs: written }];
    }),
    rounds: file.rounds.flatMap(
      (round, place) => read(`rounds.${place}`, practiceFormat, round) ?? [],
    ),
    itemTexts: read('itemTexts', itemTextsFormat, file.itemTexts) ?? {},
    lab: {
      missions: Object.fromEntries(
        file.missions.flatMap(({ id, mission: found }) => {
          const mission = read(`missions.${id}`, missionFormat, found);
          return mission === null ? [] : [[id, mission]];
        }),
      ),
      drafts: Object.fromEntries(
        file.drafts.flatMap(({ name, draft: found }) => {
          const draft = read(`drafts.${name}`, labDraftFormat, found);
          return draft === null ? [] : [[name, draft]];
        }),
      ),
    },
    settings: file.settings === null ? null : read('settings', settingsFormat, file.settings),
  };
}

/** Why a whole file cannot be read, and what to do. */
const fileWords: Readonly<Record<RecordProblem['reason'], (problem: RecordProblem) => string>> = {
  'not-json': () =>
    'This file is no back-up, or it was cut off: it is not whole JSON. Choose the file that "Back up" has saved, or copy it again.',
  'wrong-kind': () =>
    'This file is no back-up of Beeline. Choose the file that "Back up" has saved.',
  'newer-version': ({ message }) =>
    `This back-up was ${message}. Reload this page to get the newest Beeline, then try again.`,
  'wrong-shape': ({ message }) => `Part of the file is damaged: ${message}.`,
};
