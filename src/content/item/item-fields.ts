import * as v from 'valibot';
import type { FieldGuide } from '../markdown/checked-yaml.ts';
import { POINT } from '../note/parse-points.ts';
import { sourcesField, sourcesGuide } from '../source-fields.ts';

/** The YAML block of an item. */
export const itemFields = v.strictObject({
  kind: v.picklist(['single', 'multiple']),
  level: v.picklist(['recall', 'understand', 'apply']),
  note: v.pipe(v.string(), v.regex(/^[a-z\d-]+(?:\/[a-z\d-]+)?#[^\s#]+$/)),
  points: v.pipe(v.array(v.pipe(v.string(), v.regex(POINT))), v.minLength(1)),
  sources: sourcesField,
  wrong: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty())), v.minLength(1)),
  ),
  notice: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())),
  accepted: v.optional(v.record(v.string(), v.pipe(v.string(), v.trim(), v.minLength(20)))),
});

export type ItemFields = v.InferOutput<typeof itemFields>;

export const itemGuide: FieldGuide = {
  '': { expected: 'the fields of an item', fix: 'write kind, level, note, points and sources' },
  kind: { expected: 'single or multiple', fix: 'write kind: single, or kind: multiple for an item that chooses two or three' },
  level: { expected: 'recall, understand or apply', fix: 'write what the item asks of a learner' },
  note: {
    expected: 'the note and the anchor of the section that teaches the item',
    fix: 'write it like ipam#who-hands-out-the-addresses',
  },
  points: { expected: 'a list of at least one point', fix: 'write it like [ARCH-29, ipam-X1]' },
  'points.*': { expected: 'a point like ARCH-29 or a confusion like ipam-X1', fix: 'write it as the curriculum numbers it' },
  ...sourcesGuide,
  wrong: {
    expected: 'a list of the words that are wrong on purpose',
    fix: 'write it like [matchLables, cilium observe], or remove the field',
  },
  'wrong.*': { expected: 'a word of the item', fix: 'write the word as it stands in the item, in quotes if it starts with a sign' },
  notice: { expected: 'a sentence for other authors', fix: 'write one, or remove the field' },
  accepted: {
    expected: 'names of warnings, each with the reason why the item is right as it is',
    fix: 'write each on a line of its own, like echo: "The flag is the topic of the question."',
  },
  'accepted.*': {
    expected: 'a reason of at least 20 characters',
    fix: 'say why the item is right as it is, or mend it and remove the line',
  },
};
