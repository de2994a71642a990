import type { Result } from '../base/result.ts';
import type { PracticeSession } from '../practice/practice-session.ts';
import type { Attempt } from '../result/attempt.ts';
import { attemptFormat } from './attempt-format.ts';
import { parseLog } from './log-format.ts';
import { practiceFormat } from './practice-format.ts';
import { parseRecord, type RecordProblem } from './record-format.ts';
import { settingsFormat } from './settings-format.ts';
import type { Settings } from './settings.ts';

/** What a first question may write, beside the log. */
export interface FirstRecords {
  readonly settings: Settings;
  readonly practice: PracticeSession;
  readonly attempt: Attempt;
}

/** How that is read. Only who has records needs it. */
export interface Reading {
  readonly log: typeof parseLog;
  readonly records: {
    readonly [Kind in keyof FirstRecords]: (
      text: string,
    ) => Result<FirstRecords[Kind], RecordProblem>;
  };
}

export const reading: Reading = {
  log: parseLog,
  records: {
    settings: (text) => parseRecord(settingsFormat, text),
    practice: (text) => parseRecord(practiceFormat, text),
    attempt: (text) => parseRecord(attemptFormat, text),
  },
};
