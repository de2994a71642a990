import * as v from 'valibot';
import type { Prose } from '../item/prose.ts';
import { optionIdSchema, textSchema } from './field-schemas.ts';
import type { RecordFormat } from './record-format.ts';

/** The words of an item as a learner saw them, kept under the hash of the item's text. */
export interface ItemText {
  readonly stem: Prose;
  readonly options: readonly { readonly id: string; readonly text: Prose }[];
}

const proseSchema = v.custom<Prose>(isProse, 'expected text with structure');

export const itemTextsFormat: RecordFormat<Readonly<Record<string, ItemText>>> = {
  kind: 'beeline-item-texts',
  version: 1,
  steps: {},
  schema: v.record(
    textSchema,
    v.object({
      stem: proseSchema,
      options: v.array(v.object({ id: optionIdSchema, text: proseSchema })),
    }),
  ),
};

function isProse(value: unknown): boolean {
  return Array.isArray(value) && value.every(isProseNode);
}

function isProseNode(value: unknown): boolean {
  if (typeof value === 'string') return true;
  if (!Array.isArray(value)) return false;
  const [tag, attributes, ...children] = value as unknown[];
  return (
    typeof tag === 'string' &&
    (attributes === null || (typeof attributes === 'object' && !Array.isArray(attributes))) &&
    children.every(isProseNode)
  );
}
