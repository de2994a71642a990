import * as v from 'valibot';
import type { CompetencyKey, ItemId, OptionId } from '../base/ids.ts';
import { asDurationMs, asEpochMs } from '../base/time.ts';
import type { AnsweredEntry, AnswerMode, ProgressEntry } from '../progress/entry.ts';
import { numberedId } from './entry-ids.ts';
import { checkEntries, checkEntry, type CheckedEntries } from './entry-schema.ts';
import {
  competencySchema,
  instantSchema,
  itemIdSchema,
  optionIdSchema,
  textSchema,
} from './field-schemas.ts';
import type { PackedLog } from './log-format.ts';
import { answeredFields } from './pack-entries.ts';

const rowPattern =
  /^([psefPSEF])([0-9a-z]+),([0-9a-z]+),([0-9a-z]*),([0-9a-z]*),(![^,;]+|[0-9a-z]+)(?:,([0-9a-z]+))?$/;

const modes: Readonly<Record<string, AnswerMode>> = { p: 'practice', s: 'study', e: 'exam' };

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
    return { item, answered: { competency, hash }, options };
  }
  const flagged = v.safeParse(flaggedTextSchema, found);
  return flagged.success ? { item: flagged.output[0], answered: null, options: [] } : null;
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
  const at = tables.from + parseInt(time, 36);
  const id = idField.startsWith('!')
    ? idField.slice(1)
    : (tables.ids[parseInt(idField, 36)]?.(text.item, place) ?? '');
  if (id === '' || id.length > longestId || !v.is(instantSchema, at)) return null;
  const lower = mark.toLowerCase();
  const isCapital = mark !== lower;
  const head = { id, at: asEpochMs(at), item: text.item };
  if (lower === 'f') return { kind: 'flagged', ...head, on: isCapital };
  const response = readOptions(options, text);
  const more = match[7] === undefined ? noMore : tables.more[parseInt(match[7], 36)];
  if (response === null || text.answered === null || took === '' || !more) return null;
  const entry: AnsweredEntry = {
    kind: 'answered',
    ...head,
    ...text.answered,
    response,
    correct: isCapital,
    mode: modes[lower] as AnswerMode,
    took: asDurationMs(parseInt(took, 36)),
  };
  return more === noMore ? entry : { ...entry, ...more };
}

const noMore = {};
const longestId = 200;

function readOptions(digits: string, { options }: Text): OptionId[] | null {
  const response: OptionId[] = [];
  for (const digit of digits) {
    const option = options[parseInt(digit, 36)];
    if (option === undefined) return null;
    response.push(option);
  }
  return response.length > 20 ? null : response;
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
