import type { FieldEntry } from './field-entry.ts';
import { entryAt, fieldPlace, fieldsAt } from './field-place.ts';

export interface FieldCompletion {
  readonly label: string;
  readonly meaning: string;
  /** The text that takes the place of what is written of the word. */
  readonly insert: string;
}

export interface FieldCompletions {
  /** Where the word starts that the completions replace. */
  readonly from: number;
  readonly options: readonly FieldCompletion[];
}

/** What may be written at an offset: fields of the map around it, or values of the field. */
export function completeField(text: string, offset: number): FieldCompletions {
  const place = fieldPlace(text, offset);
  const entry = entryAt(place);
  const isValue = place.key !== undefined || entry?.shape === 'list of values';
  if (isValue) {
    const options = (entry?.values ?? []).map((value) => ({
      label: value,
      meaning: '',
      insert: value,
    }));
    return { from: place.from, options };
  }
  const indent = place.isInline ? undefined : ' '.repeat(place.column + 2);
  const options = Object.entries(fieldsAt(place) ?? {}).map(([name, field]) => ({
    label: name,
    meaning: field.meaning,
    insert: `${name}:${opening(field, indent)}`,
  }));
  return { from: place.from, options };
}

/** What the field at an offset means; `undefined` where no known field is written. */
export function explainField(
  text: string,
  offset: number,
): { readonly from: number; readonly to: number; readonly entry: FieldEntry } | undefined {
  const from = offset - (/[\w./-]*$/.exec(text.slice(0, offset))?.[0].length ?? 0);
  const to = offset + (/^[\w./-]*/.exec(text.slice(offset))?.[0].length ?? 0);
  if (from === to || !/^["']?:/.test(text.slice(to, to + 2))) return undefined;
  const place = fieldPlace(text, to);
  const table = place.key === undefined ? fieldsAt(place) : undefined;
  const entry =
    table !== undefined && Object.hasOwn(table, place.word) ? table[place.word] : undefined;
  return entry && { from, to, entry };
}

function opening(field: FieldEntry, indent: string | undefined): string {
  if (indent === undefined || field.shape === 'value') return ' ';
  return field.shape === 'map' ? `\n${indent}` : `\n${indent}- `;
}
