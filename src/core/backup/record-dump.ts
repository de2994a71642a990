import { attemptFormat } from '../saved/attempt-format.ts';
import { itemTextsFormat } from '../saved/item-text-format.ts';
import { logFormat } from '../saved/log-format.ts';
import { practiceFormat } from '../saved/practice-format.ts';
import { sittingEventsFormat, sittingFormat } from '../saved/sitting-format.ts';
import { unpackEntries } from '../saved/unpack-entries.ts';
import { noData, type LearnerData } from './backup.ts';
import type { PartReader } from './part-reader.ts';

const ownKey = /^(log|attempt|sitting|sitting-log|practice|item-texts|set-aside)\//;

/**
 * What "Download everything" of the first version gave: the records of the browser as they stood there, by key.
 * @returns `null` when the text is no such file
 */
export function readDump(text: string, reader: PartReader): LearnerData | null {
  const records = recordsOf(text);
  if (records === null) return null;
  const found = (prefix: string) =>
    [...records].filter(([key]) => key.startsWith(prefix)).map(([key, json]) => ({ key, json }));
  const readAll = <Data>(prefix: string, format: Parameters<typeof reader.read<Data>>[1]) =>
    found(prefix).flatMap(({ key, json }) => reader.read(key, format, json) ?? []);

  const logs = readAll('log/', logFormat).map(unpackEntries);
  for (const { unreadable } of logs) {
    if (unreadable.length > 0) reader.report('log', `${unreadable.length} answers cannot be read`);
  }
  return {
    ...noData,
    entries: logs.flatMap(({ entries }) => entries),
    attempts: readAll('attempt/', attemptFormat),
    sittings: readAll('sitting/', sittingFormat).map((sitting) => {
      const prefix = `sitting-log/${sitting.id}/`;
      const written = found(prefix).map(({ key, json }) => ({
        writer: key.slice(prefix.length),
        events: reader.read(key, sittingEventsFormat, json) ?? [],
      }));
      return { sitting, logs: written };
    }),
    rounds: readAll('practice/', practiceFormat),
    itemTexts: Object.fromEntries(
      readAll('item-texts/', itemTextsFormat).flatMap((texts) => Object.entries(texts)),
    ),
  };
}

function recordsOf(text: string): Map<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
    const members = Object.entries(json);
    const isDump =
      members.length > 0 &&
      members.every(([key, value]) => ownKey.test(key) && typeof value === 'string');
    if (!isDump) return null;
    return new Map(members.map(([key, value]) => [key, parsedOrNull(value as string)]));
  } catch {
    return null;
  }
}

/** `null`, which no format takes for a record, where the text is no JSON. */
function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
