import { overlapOf } from './overlap.ts';

/**
 * For each set the earliest one before it whose overlap with it (Jaccard) is over `most`.
 *
 * Two sets that have so much in common also have in common one of the rarest members of each, so only sets that share
 * one of those are compared: the time grows with the number of sets, not with its square.
 *
 * @see https://dl.acm.org/doi/10.1145/1242572.1242591 (Bayardo, Ma, Srikant, 2007), prefix filtering
 * @param most 0 to 1
 * @returns places in `sets`, undefined where there is none
 */
export function earliestAlike(
  sets: readonly ReadonlySet<string>[],
  most: number,
): (number | undefined)[] {
  const counts = countMembers(sets);
  /** Places of the sets that have a member among their rarest. */
  const places = new Map<string, number[]>();
  return sets.map((set, place) => {
    const rarest = rarestFirst(set, counts).slice(0, set.size - Math.floor(most * set.size));
    const candidates = new Set(rarest.flatMap((member) => places.get(member) ?? []));
    for (const member of rarest) addTo(places, member, place);
    return [...candidates]
      .sort((a, b) => a - b)
      .find((other) => overlapOf(set, sets[other] ?? new Set()) > most);
  });
}

function countMembers(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) {
    for (const member of set) counts.set(member, (counts.get(member) ?? 0) + 1);
  }
  return counts;
}

/** One order for all sets: by how many sets have a member, then by its text. */
function rarestFirst(set: ReadonlySet<string>, counts: ReadonlyMap<string, number>): string[] {
  const count = (member: string): number => counts.get(member) ?? 0;
  return [...set].sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1));
}

function addTo(places: Map<string, number[]>, member: string, place: number): void {
  const list = places.get(member);
  if (list === undefined) places.set(member, [place]);
  else list.push(place);
}
