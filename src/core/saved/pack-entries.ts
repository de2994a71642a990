import type { OptionId } from '../base/ids.ts';
import { asEpochMs } from '../base/time.ts';
import type { AnsweredEntry, AnswerMode, FlaggedEntry, ProgressEntry } from '../progress/entry.ts';
import { parseNumberedId } from './entry-ids.ts';
import type { PackedLog } from './packed-log.ts';

/** The fields that every answer has; any other is further and goes into the table `more`. */
export const answeredFields: ReadonlySet<string> = new Set([
  'kind',
  'id',
  'at',
  'item',
  'competency',
  'hash',
  'response',
  'correct',
  'mode',
  'took',
] satisfies (keyof AnsweredEntry)[]);
const flaggedFields = ['kind', 'id', 'at', 'item', 'on'] satisfies (keyof FlaggedEntry)[];

const marks: Readonly<Record<AnswerMode, string>> = { practice: 'p', study: 's', exam: 'e' };

/** Packs entries in the order given; the same entries in the same order give the same text. */
export function packEntries(entries: readonly ProgressEntry[]): PackedLog {
  const tables = openTables(entries);
  const rows: string[] = [];
  const plain: ProgressEntry[] = [];
  for (const entry of entries) {
    const row = rowOf(entry, rows.length, tables);
    if (row === null) plain.push(entry);
    else rows.push(row);
  }
  const { from, texts, ids, more } = tables;
  return {
    from: asEpochMs(from),
    texts: texts.members,
    ids: ids.members,
    more: more.members,
    rows: rows.join(';'),
    plain,
  };
}

type Text = [item: string, competency: string, hash: string, ...options: string[]];

interface Tables {
  readonly from: number;
  readonly texts: Table<Text>;
  readonly ids: Table<readonly [prefix: string, number?: number]>;
  readonly more: Table<object>;
}

function openTables(entries: readonly ProgressEntry[]): Tables {
  const from = entries.reduce((first, { at }) => Math.min(first, at), Infinity);
  return {
    from: Number.isSafeInteger(from) ? from : 0,
    texts: createTable(),
    ids: createTable(),
    more: createTable(),
  };
}

/** `null` when the entry does not fit into a row. */
function rowOf(entry: ProgressEntry, place: number, tables: Tables): string | null {
  if (!Number.isSafeInteger(entry.at)) return null;
  const id = packId(entry, place, tables);
  if (id === null) return null;
  const time = digitsOf(entry.at - tables.from);
  if (entry.kind === 'flagged') {
    if (Object.keys(entry).length !== flaggedFields.length) return null;
    const text = tables.texts.place(JSON.stringify([entry.item]), () => [entry.item, '', '']);
    return `${entry.on ? 'F' : 'f'}${digitsOf(text)},${time},,,${id}`;
  }
  if (!Number.isSafeInteger(entry.took)) return null;
  const { item, competency, hash } = entry;
  const text = tables.texts.place(JSON.stringify([item, competency, hash]), () => [
    item,
    competency,
    hash,
  ]);
  const options = packOptions(entry.response, tables.texts.members[text] as Text);
  if (options === null) return null;
  const mark = marks[entry.mode];
  const more = packMore(entry, tables);
  return `${entry.correct ? mark.toUpperCase() : mark}${digitsOf(text)},${time},${digitsOf(entry.took)},${options},${id}${more}`;
}

function packId({ id, item }: ProgressEntry, place: number, { ids }: Tables): string | null {
  if (id.endsWith(`/${item}`)) {
    const prefix = id.slice(0, -item.length);
    return digitsOf(ids.place(prefix, () => [prefix]));
  }
  const numbered = parseNumberedId(id);
  if (numbered !== null) {
    const { prefix, number } = numbered;
    const start = number - place;
    return digitsOf(ids.place(`${prefix} ${start}`, () => [prefix, start]));
  }
  return /[,;]/.test(id) ? null : `!${id}`;
}

/** `null` when the text has more options than there are digits. */
function packOptions(response: readonly OptionId[], text: Text): string | null {
  let digits = '';
  for (const option of response) {
    let place = text.indexOf(option, 3);
    if (place === -1) place = text.push(option) - 1;
    if (place - 3 >= 36) return null;
    digits += digitsOf(place - 3);
  }
  return digits;
}

function packMore(entry: AnsweredEntry, { more }: Tables): string {
  const further = Object.entries(entry).filter(
    ([name, value]) => !answeredFields.has(name) && value !== undefined,
  );
  if (further.length === 0) return '';
  further.sort(([a], [b]) => (a < b ? -1 : 1));
  return `,${digitsOf(more.place(JSON.stringify(further), () => Object.fromEntries(further)))}`;
}

function digitsOf(number: number): string {
  return number.toString(36);
}

/** A list in which each member is kept once, found by a key. */
interface Table<Member> {
  readonly members: Member[];
  place(key: string, make: () => Member): number;
}

function createTable<Member>(): Table<Member> {
  const places = new Map<string, number>();
  const members: Member[] = [];
  return {
    members,
    place(key, make) {
      const known = places.get(key);
      if (known !== undefined) return known;
      const place = members.push(make()) - 1;
      places.set(key, place);
      return place;
    },
  };
}
