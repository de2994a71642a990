/** What can be found. */
export type EntryKind = 'note' | 'item' | 'term' | 'command' | 'scenario';

/** One thing that a search can lead to. */
export interface SearchEntry {
  readonly kind: EntryKind;
  /** Its address within the site, with a slash at the start. No two entries of a kind share one, but for commands. */
  readonly href: string;
  readonly title: string;
  /** Where it stands, in words. */
  readonly place: string;
  /** Its words, of which an excerpt is shown. */
  readonly text: string;
}

/** An entry with what else it is found by, such as other spellings; that is not shown. */
export interface EntrySource extends SearchEntry {
  readonly also?: string;
}
