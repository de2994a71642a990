import * as v from 'valibot';
import type { CompetencyKey, ItemId, OptionId } from '../base/ids.ts';
import { asDurationMs, asEpochMs } from '../base/time.ts';
import type { AnsweredEntry, AnswerMode, ProgressEntry } from '../progress/entry.ts';
import { numberedId } from './entry-ids.ts';
import { checkEntries, checkEntry, type CheckedEntries } from './entry-schema.ts';
import {
  competencySchema,
  itemIdSchema,
  lastInstant,
  mostOptions,
  optionIdSchema,
  textSchema,
} from './field-schemas.ts';
import type { PackedLog } from './packed-log.ts';
import { answeredFields } from './pack-entries.ts';

const rowPattern =
  /^([psefPSEF])([0-9a-z]+),([0-9a-z]+),([0-9a-z]*),([0-9a-z]*),(![^,;]+|[0-9a-z]+)(?:,([0-9a-z]+))?$/;

/** The mode of an answer by its mark; the marks of flags have none. */
const modes: Readonly<Record<string, AnswerMode>> = {
  p: 'practice',
  P: 'practice',
  s: 'study',
  S: 'study',
  e: 'exam',
  E: 'exam',
};

/**
 * The entries of a packed log. Tables are checked once and rows by their shape, not entry by entry:
 * 50,000 answers are read while the page starts.
 */
export function unpackEntries(packed: PackedLog): CheckedEntries {
  const plain = checkEntries(packed.plain);
  const entries: ProgressEntry[] = [...plain.entries];
  const unreadable: unknown[] = [...plain.unreadable];
  const tables = readTables(packed);
  if (packed.rows !== '') {
    packed.rows.split(';').forEach((row, place) => {
      const entry = readRow(row, place, tables);
      if (entry === null) unreadable.push(describeRow(row, place, packed));
      else entries.push(entry);
    });
  }
  return { entries, unreadable };
}

interface Text {
  readonly item: ItemId;
  /** `null` in a text that only flags speak of. */
  readonly answered: { readonly competency: CompetencyKey; readonly hash: string } | null;
  readonly options: readonly OptionId[];
  /** Responses that have been read, by their digits. */
  readonly responses: Map<string, readonly OptionId[]>;
}

interface Tables {
  readonly from: number;
  readonly texts: readonly (Text | null)[];
  readonly ids: readonly ((item: ItemId, place: number) => string)[];
  readonly more: readonly (object | null)[];
}

function readTables(packed: PackedLog): Tables {
  return {
    from: packed.from,
    texts: packed.texts.map(readText),
    ids: packed.ids.map(readIdRule),
    more: packed.more.map(readMore),
  };
}

const flaggedTextSchema = v.tuple([itemIdSchema, v.literal(''), v.literal('')]);
const answeredTextSchema = v.tupleWithRest(
  [itemIdSchema, competencySchema, textSchema],
  optionIdSchema,
);

function readText(found: unknown): Text | null {
  const answered = v.safeParse(answeredTextSchema, found);
  if (answered.success) {
    const [item, competency, hash, ...options] = answered.output;
    return { item, answered: { competency, hash }, options, responses: new Map() };
  }
  const flagged = v.safeParse(flaggedTextSchema, found);
  if (!flagged.success) return null;
  return { item: flagged.output[0], answered: null, options: [], responses: new Map() };
}

const idRuleSchema = v.union([
  v.strictTuple([v.string(), v.pipe(v.number(), v.integer())]),
  v.strictTuple([v.string()]),
]);

/** An unreadable rule gives no id, and an entry without one is not read. */
function readIdRule(found: unknown): Tables['ids'][number] {
  const parsed = v.safeParse(idRuleSchema, found);
  if (!parsed.success) return () => '';
  const [prefix, start] = parsed.output;
  if (start === undefined) return (item) => prefix + item;
  return (_, place) => (start + place < 0 ? '' : numberedId(prefix, start + place));
}

/** Further fields, checked by the schema of the entries that they belong to. */
function readMore(found: unknown): object | null {
  if (typeof found !== 'object' || found === null) return null;
  if (Object.keys(found).some((name) => answeredFields.has(name))) return null;
  const checked = checkEntry({ ...anyAnswer, ...found });
  if (checked === null) return null;
  return Object.fromEntries(Object.entries(checked).filter(([name]) => !answeredFields.has(name)));
}

const anyAnswer = {
  kind: 'answered',
  id: 'any',
  at: 0,
  item: 'any',
  competency: 'any/any',
  hash: 'any',
  response: [],
  correct: true,
  mode: 'study',
  took: 0,
};

/** `null` when the row, or what it refers to in a table, cannot be read. */
function readRow(row: string, place: number, tables: Tables): ProgressEntry | null {
  const match = rowPattern.exec(row);
  if (match === null) return null;
  const [, mark = '', textDigits = '', time = '', took = '', options = '', idField = ''] = match;
  const text = tables.texts[parseInt(textDigits, 36)];
  if (text === undefined || text === null) return null;
  const { item, answered } = text;
  const id =
    idField[0] === '!'
      ? idField.slice(1)
      : (tables.ids[parseInt(idField, 36)]?.(item, place) ?? '');
  const at = asEpochMs(tables.from + parseInt(time, 36));
  if (id === '' || id.length > longestId || at > lastInstant) return null;
  const mode = modes[mark];
  if (mode === undefined) return { kind: 'flagged', id, at, item, on: mark === 'F' };
  const response = readOptions(options, text);
  if (response === null || answered === null || took === '') return null;
  const { competency, hash } = answered;
  const correct = mark < 'a';
  const ms = asDurationMs(parseInt(took, 36));
  const entry: AnsweredEntry = {
    kind: 'answered',
    id,
    at,
    item,
    competency,
    hash,
    response,
    correct,
    mode,
    took: ms,
  };
  if (match[7] === undefined) return entry;
  const more = tables.more[parseInt(match[7], 36)];
  return more ? Object.assign(entry, more) : null;
}

const longestId = 200;

/** One list for the same digits of the same text: most answers to an item choose the same options. */
function readOptions(digits: string, text: Text): readonly OptionId[] | null {
  const known = text.responses.get(digits);
  if (known !== undefined) return known;
  const response: OptionId[] = [];
  for (const digit of digits) {
    const option = text.options[parseInt(digit, 36)];
    if (option === undefined) return null;
    response.push(option);
  }
  if (response.length > mostOptions) return null;
  text.responses.set(digits, response);
  return response;
}

/** A row with all that the tables say of it, so that a person could still make sense of it. */
function describeRow(row: string, place: number, { from, texts, ids, more }: PackedLog): object {
  const [text = '', , , , id = '', further = ''] = row.split(',');
  return {
    row,
    place,
    from,
    text: texts[parseInt(text.slice(1), 36)],
    id: ids[parseInt(id, 36)],
    more: more[parseInt(further, 36)],
  };
}
