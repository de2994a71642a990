/** A piece of a stem or a rationale before it becomes prose. Text may hold `code` and **strong** words. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'yaml'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface OptionDraft {
  readonly isKey: boolean;
  readonly content: Block;
  /** Full sentences: why it is right, or why people believe it and why it is wrong. */
  readonly reason: string;
}

/** An item as a family makes it. */
export interface ItemDraft {
  readonly stem: readonly Block[];
  /** In the order in which they are written, which chance has set. */
  readonly options: readonly OptionDraft[];
  readonly topic: Topic;
  /** Words that are wrong on purpose. */
  readonly wrong?: readonly string[];
}

/** Where an item belongs in the notes, and who says so. */
export interface Topic {
  /** Competency of the domain network-policy, such as `rule-structure`. */
  readonly note: string;
  readonly anchor: string;
  readonly heading: string;
  readonly points: readonly string[];
  /** Pages below docs.cilium.io/en/stable/, such as `security/policy/layer3/`. */
  readonly pages: readonly string[];
}

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const yaml = (words: string): Block => ({ kind: 'yaml', text: words });
