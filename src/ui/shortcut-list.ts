/** A single-key shortcut. Screens and the list that learners see both take it from here. */
export interface Shortcut {
  /** Keys as `KeyboardEvent.key` in lower case; those that do the same stand together. */
  readonly keys: readonly (readonly string[])[];
  /** The keys as the list names them. */
  readonly shown: string;
  readonly what: string;
  readonly where: ShortcutPlace;
}

/** In the order of the list. */
export const shortcutPlaces = ['Everywhere', 'Questions', 'Practice', 'Exam'] as const;
export type ShortcutPlace = (typeof shortcutPlaces)[number];

export const shortcuts = {
  search: { keys: [['/']], shown: '/', what: 'Search', where: 'Everywhere' },
  help: { keys: [['?']], shown: '?', what: 'Show this list', where: 'Everywhere' },
  choose: {
    keys: [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d', '4'],
      ['e', '5'],
    ],
    shown: 'A to E, 1 to 5',
    what: 'Choose an option, or take the choice back',
    where: 'Questions',
  },
  goOn: { keys: [['enter']], shown: 'Enter', what: 'Check the answer; go on', where: 'Questions' },
  flag: { keys: [['f']], shown: 'F', what: 'Flag the question', where: 'Questions' },
  confidence: {
    keys: [['g'], ['u'], ['s']],
    shown: 'G, U, S',
    what: 'Say guess, unsure or sure',
    where: 'Practice',
  },
  next: { keys: [['n']], shown: 'N', what: 'Next question', where: 'Exam' },
  previous: { keys: [['p']], shown: 'P', what: 'Previous question', where: 'Exam' },
  review: { keys: [['r']], shown: 'R', what: 'Review your answers', where: 'Exam' },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof shortcuts;
