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

/** Far deeper than any text of ours; what is shown is walked by a function that calls itself. */
const deepest = 50;

function isProse(value: unknown): boolean {
  return Array.isArray(value) && value.every((node) => isProseNode(node, deepest));
}

function isProseNode(value: unknown, depthLeft: number): boolean {
  if (typeof value === 'string') return true;
  if (!Array.isArray(value) || depthLeft === 0) return false;
  const [tag, attributes, ...children] = value as unknown[];
  return (
    typeof tag === 'string' &&
    isAttributes(attributes) &&
    children.every((child) => isProseNode(child, depthLeft - 1))
  );
}

/** Attributes are plain values; React would throw on an object in their place. */
function isAttributes(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.values(value).every((one) => ['string', 'number', 'boolean'].includes(typeof one));
}
