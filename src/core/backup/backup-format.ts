import * as v from 'valibot';
import { attemptFormat } from '../saved/attempt-format.ts';
import { instantSchema, nameSchema, textSchema } from '../saved/field-schemas.ts';
import { itemTextsFormat } from '../saved/item-text-format.ts';
import { labDraftFormat, missionFormat } from '../saved/lab-format.ts';
import { logFormat } from '../saved/log-format.ts';
import { packEntries } from '../saved/pack-entries.ts';
import { practiceFormat } from '../saved/practice-format.ts';
import type { RecordFormat } from '../saved/record-format.ts';
import { formatRecord, writeRecord } from '../saved/record-stamp.ts';
import { settingsFormat } from '../saved/settings-format.ts';
import { sittingEventsFormat, sittingFormat } from '../saved/sitting-format.ts';
import type { Backup } from './backup.ts';

/**
 * A back-up file: one record that holds records, each with the version of its own kind. A part that changes
 * is brought up to date by its own steps, also in an old file.
 */
export interface BackupFile {
  readonly exam: string;
  readonly savedAt: number;
  readonly log: unknown;
  readonly attempts: readonly unknown[];
  readonly sittings: readonly {
    readonly sitting: unknown;
    readonly logs: readonly { readonly writer: string; readonly events: unknown }[];
  }[];
  readonly rounds: readonly unknown[];
  readonly itemTexts: unknown;
  readonly missions: readonly { readonly id: string; readonly mission: unknown }[];
  readonly drafts: readonly { readonly name: string; readonly draft: unknown }[];
  readonly settings: unknown;
}

export const backupFormat: RecordFormat<BackupFile> = {
  kind: 'beeline-backup',
  version: 2,
  steps: {
    // Version 1 had nothing of the policy lab.
    1: (file) => ({ ...(file as object), missions: [], drafts: [] }),
  },
  schema: v.object({
    exam: textSchema,
    savedAt: instantSchema,
    log: v.unknown(),
    attempts: v.array(v.unknown()),
    sittings: v.array(
      v.object({
        sitting: v.unknown(),
        logs: v.array(v.object({ writer: textSchema, events: v.unknown() })),
      }),
    ),
    rounds: v.array(v.unknown()),
    itemTexts: v.unknown(),
    missions: v.array(v.object({ id: nameSchema, mission: v.unknown() })),
    drafts: v.array(v.object({ name: nameSchema, draft: v.unknown() })),
    settings: v.unknown(),
  }),
};

export function formatBackup({ exam, savedAt, data }: Backup): string {
  const file: BackupFile = {
    exam,
    savedAt,
    log: writeRecord(logFormat, packEntries(data.entries)),
    attempts: data.attempts.map((attempt) => writeRecord(attemptFormat, attempt)),
    sittings: data.sittings.map(({ sitting, logs }) => ({
      sitting: writeRecord(sittingFormat, sitting),
      logs: logs.map(({ writer, events }) => ({
        writer,
        events: writeRecord(sittingEventsFormat, [...events]),
      })),
    })),
    rounds: data.rounds.map((round) => writeRecord(practiceFormat, round)),
    itemTexts: writeRecord(itemTextsFormat, data.itemTexts),
    missions: Object.entries(data.lab.missions).map(([id, mission]) => ({
      id,
      mission: writeRecord(missionFormat, mission),
    })),
    drafts: Object.entries(data.lab.drafts).map(([name, draft]) => ({
      name,
      draft: writeRecord(labDraftFormat, draft),
    })),
    settings: data.settings === null ? null : writeRecord(settingsFormat, data.settings),
  };
  return formatRecord(backupFormat, file);
}
