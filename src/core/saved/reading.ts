import { attemptFormat } from './attempt-format.ts';
import { parseLog } from './log-format.ts';
import { practiceFormat } from './practice-format.ts';
import { parseRecord } from './record-format.ts';
import { settingsFormat } from './settings-format.ts';

/** How the records are read that a first question may write. Only who has records needs it. */
export const reading = {
  log: parseLog,
  settings: (text: string) => parseRecord(settingsFormat, text),
  practice: (text: string) => parseRecord(practiceFormat, text),
  attempt: (text: string) => parseRecord(attemptFormat, text),
};

export type Reading = typeof reading;
