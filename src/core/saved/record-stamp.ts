/** What says of a saved text which kind of record it is, and in which version it was written. */
export interface RecordStamp {
  readonly kind: string;
  /** 1 or more */
  readonly version: number;
}

/** A record as it stands in a file among others. */
export interface SavedRecord extends RecordStamp {
  readonly data: unknown;
}

/** Of the records that a first question may write. How they are read is known to their formats, which come when there is something to read. */
export const stamps = {
  log: { kind: 'beeline-log', version: 2 },
  settings: { kind: 'beeline-settings', version: 2 },
  practice: { kind: 'beeline-practice', version: 1 },
  attempt: { kind: 'beeline-attempt', version: 1 },
} as const satisfies Record<string, RecordStamp>;

export function writeRecord({ kind, version }: RecordStamp, data: unknown): SavedRecord {
  return { kind, version, data };
}

export function formatRecord(stamp: RecordStamp, data: unknown): string {
  return JSON.stringify(writeRecord(stamp, data));
}

/** Whether a newer Beeline has written the text: then it must not be overwritten. */
export function isNewerRecord(stamp: RecordStamp, text: string): boolean {
  try {
    const record = JSON.parse(text) as Partial<SavedRecord>;
    const { kind, version } = record;
    const isNewer = Number.isInteger(version) && Number(version) > stamp.version;
    return kind === stamp.kind && 'data' in record && isNewer;
  } catch {
    return false;
  }
}
