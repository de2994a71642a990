import * as v from 'valibot';
import type { CompetencyKey, ItemId, OptionId } from '../base/ids.ts';
import type { LocalDay } from '../base/day.ts';
import type { DurationMs, EpochMs } from '../base/time.ts';

/** Names that would reach an object's prototype when used as a key. */
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype']);

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const name = v.pipe(
  text,
  v.check((value) => !unsafeNames.has(value), 'expected an id, found a reserved name'),
);

export const textSchema = text;
/** A text that may name a member of an object. */
export const nameSchema = name;
export const itemIdSchema = v.pipe(
  name,
  v.transform((value) => value as ItemId),
);
export const optionIdSchema = v.pipe(
  name,
  v.transform((value) => value as OptionId),
);
export const competencySchema = v.pipe(
  name,
  v.regex(/^[^/]+\/[^/]+$/, 'expected domain/competency'),
  v.transform((value) => value as CompetencyKey),
);
/** The last instant that a date can hold; formatting a later one throws. */
export const lastInstant = 8.64e15;

export const instantSchema = v.pipe(
  v.number(),
  v.finite(),
  v.minValue(0),
  v.maxValue(lastInstant),
  v.transform((value) => value as EpochMs),
);
export const durationSchema = v.pipe(
  v.number(),
  v.finite(),
  v.minValue(0),
  v.transform((value) => value as DurationMs),
);
export const localDaySchema = v.pipe(
  v.number(),
  v.integer(),
  v.transform((value) => value as LocalDay),
);
/** Options in one response or on one item. */
export const mostOptions = 20;

export const optionIdsSchema = v.pipe(v.array(optionIdSchema), v.maxLength(mostOptions));
export const formItemSchema = v.object({
  id: itemIdSchema,
  hash: textSchema,
  competency: competencySchema,
  optionOrder: optionIdsSchema,
});
