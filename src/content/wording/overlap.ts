/** Shared members divided by all members (Jaccard), 0 to 1. */
export function overlapOf<Member>(a: ReadonlySet<Member>, b: ReadonlySet<Member>): number {
  let shared = 0;
  for (const member of a) if (b.has(member)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The same over lists, where a word that stands twice in one and once in the other is shared once. */
export function listOverlapOf<Member>(a: readonly Member[], b: readonly Member[]): number {
  const rest = [...b];
  let shared = 0;
  for (const member of a) {
    const at = rest.indexOf(member);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}
