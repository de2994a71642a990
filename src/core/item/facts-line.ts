import type { Source } from './item.ts';

/**
 * How old the facts of a page are, for paper, where no source can be followed: the versions, in the order in which the
 * sources name them, and the earliest day on which one was read.
 */
export function factsLine(sources: readonly Pick<Source, 'version' | 'checkedOn'>[]): string {
  const versions = [...new Set(sources.map(({ version }) => version))];
  const days = sources.map(({ checkedOn }) => checkedOn).toSorted();
  return days[0] === undefined ? '' : `facts read ${days[0]} (${versions.join(', ')})`;
}
