export interface Weighted {
  readonly id: string;
  /** A whole number above zero; only the ratio to the other weights matters. */
  readonly weight: number;
}

/**
 * Shares `length` items among domains in proportion to their weights, in whole items.
 *
 * Largest remainder on integers (no floating point decides a tie): equal remainders go to the heavier
 * domain, then to the one listed first. 60 items over 20/18/16/10/10/10/10/6 give 12/11/10/6/6/6/6/3.
 *
 * @param length a whole number, zero or more
 * @returns items by domain id; they sum to `length`
 */
export function shareItems(length: number, domains: readonly Weighted[]): Record<string, number> {
  const total = domains.reduce((sum, domain) => sum + domain.weight, 0);
  const shares = domains.map((domain, order) => ({
    domain,
    order,
    count: Math.floor((length * domain.weight) / total),
    remainder: (length * domain.weight) % total,
  }));
  const handedOut = shares.reduce((sum, share) => sum + share.count, 0);
  const byClaim = [...shares].sort(
    (a, b) => b.remainder - a.remainder || b.domain.weight - a.domain.weight || a.order - b.order,
  );
  for (const share of byClaim.slice(0, length - handedOut)) share.count += 1;
  return Object.fromEntries(shares.map((share) => [share.domain.id, share.count]));
}
