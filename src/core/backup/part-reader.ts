import { readRecord, type RecordFormat } from '../saved/record-format.ts';

/** Reads the parts of a file and collects what is wrong with them. */
export interface PartReader {
  readonly problems: readonly string[];
  /** The part, or `null` with a problem noted. */
  read<Data>(where: string, format: RecordFormat<Data>, json: unknown): Data | null;
  report(where: string, message: string): void;
}

export function createPartReader(): PartReader {
  const problems: string[] = [];
  const report = (where: string, message: string) => void problems.push(`${where}, ${message}`);
  return {
    problems,
    report,
    read(where, format, json) {
      const found = readRecord(format, json);
      if (found.ok) return found.value;
      report(where, found.problem.message);
      return null;
    },
  };
}
