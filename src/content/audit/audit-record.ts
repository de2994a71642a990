import * as v from 'valibot';

/**
 * The three ways in which readers who have not seen the key answer an item: from stem and options alone, from the
 * section of the note it links to, and with the documentation open.
 */
export const PASSES = ['stem', 'note', 'documentation'] as const;

export type Pass = (typeof PASSES)[number];

export function isPass(text: string): text is Pass {
  return (PASSES as readonly string[]).includes(text);
}

/**
 * What a reader of stem and options rested the answer on: knowledge of the subject, general knowledge of the field
 * around it, the wording of the item, or nothing.
 */
export const GROUNDS = ['subject', 'general', 'wording', 'guess'] as const;

export type Ground = (typeof GROUNDS)[number];

const hash = v.pipe(v.string(), v.regex(/^[\da-f]{10}$/));
const date = v.pipe(v.string(), v.isoDate());
const chosen = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1));

/** What came of an item: the last answer of each pass, with the hash of the text that was read. */
export const itemAudit = v.strictObject({
  stem: v.optional(
    v.strictObject({ question: hash, date, chosen, ground: v.picklist(GROUNDS) }),
  ),
  note: v.optional(v.strictObject({ question: hash, date, chosen })),
  documentation: v.optional(v.strictObject({ item: hash, date, chosen })),
  /** What was changed because of an answer, oldest first. */
  changes: v.optional(v.array(v.pipe(v.string(), v.nonEmpty()))),
});

export type ItemAudit = v.InferOutput<typeof itemAudit>;

/** The outcomes of one domain, by the ids of its items. */
export const domainAudit = v.record(v.string(), itemAudit);

export type DomainAudit = v.InferOutput<typeof domainAudit>;
