import type { Bank } from '../state/bank.ts';
import type { Resource } from '../state/resource.ts';

/** A chunk of the bank: what it is of, and its key there. */
export type Need = readonly [kind: Exclude<keyof Bank, 'outline'>, key: string];

export async function loadNeeds(bank: Bank, needs: readonly Need[]): Promise<void> {
  // The key of a need fits its resource by construction.
  const load = ([kind, key]: Need) => (bank[kind] as Resource<string, unknown>).load(key);
  await Promise.all(needs.map(load));
}

const folders = {
  notes: 'note/',
  items: 'items/',
  answers: 'answers/',
  cheatSheets: 'cheat-sheet/',
  scenarios: 'scenario/',
  glossary: '',
  catalog: '',
  scenarioList: '',
  search: 'search/',
} satisfies Record<Need[0], string>;

/** The module of the build that holds a chunk (`src/content/virtual-modules.ts` makes them). */
export function moduleOf([kind, key]: Need): string {
  return `virtual:beeline/${folders[kind]}${key}`;
}
