import type { EpochMs } from '../base/time.ts';

/**
 * A piece of the learner's log, packed: about 25 characters an answer instead of 300, so that 50,000 answers fit
 * into the 2.5 million characters that the smallest browsers give.
 *
 * Each row stands for itself, given the tables: a damaged one costs only itself. Its fields, numbers in base 36:
 *
 *     mark text , time , took , options , id [ , more ]
 *
 * - mark: `p` practice, `s` study, `e` exam, `f` flag; a capital letter where the answer is right or the flag is on
 * - text: place in `texts`
 * - time: milliseconds after `from`
 * - took: milliseconds; nothing for a flag
 * - options: one digit for each chosen option, its place among the options of the text
 * - id: place in `ids`, or `!` and the id itself
 * - more: place in `more`
 */
export interface PackedLog {
  readonly from: EpochMs;
  /** Item, competency, hash, then the option ids that were chosen in any row. */
  readonly texts: readonly unknown[];
  /** `[prefix]`: the id is the prefix and the item. `[prefix, n]`: the prefix and the number n + place of the row. */
  readonly ids: readonly unknown[];
  /** Further fields of an answer, such as `{ "confidence": "sure" }`. */
  readonly more: readonly unknown[];
  /** Rows with `;` between them. */
  readonly rows: string;
  /** Entries that do not fit into a row, written out. */
  readonly plain: readonly unknown[];
}
