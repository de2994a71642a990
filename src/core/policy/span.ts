/** A piece of the text that a policy was read from. Lines and columns count from 1, offsets from 0. */
export interface Span {
  readonly line: number;
  readonly column: number;
  /** The last line that the piece touches. */
  readonly endLine: number;
  /** Offset of the first character, in UTF-16 units. */
  readonly from: number;
  /** Offset behind the last character. */
  readonly to: number;
}

/** A value together with the place where it was written. */
export interface Located<Value> {
  readonly value: Value;
  readonly at: Span;
}
