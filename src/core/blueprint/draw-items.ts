import type { ItemId } from '../base/ids.ts';
import { failure, success, type Result } from '../base/result.ts';
import { createRng, shuffled, type Rng } from '../base/rng.ts';
import { drawGenerated, type GeneratedFamily } from '../generated/family-list.ts';
import type { DomainOutline, ItemCatalog } from '../exam/exam-outline.ts';
import { freshestFirst, type LastSeen, type Pool } from './freshest-first.ts';
import { shareItems } from './share-items.ts';

export interface DrawOptions {
  /** Items on the form, 1 or more. */
  readonly length: number;
  /** Any text; the same seed, bank, length and history give the same draw. */
  readonly seed: string;
  readonly lastSeen: LastSeen;
  /** Families whose items may take some places of their domain; none unless given. */
  readonly families?: readonly GeneratedFamily[];
}

/** Of a whole form; and of what a domain has of it, never more than half. */
const mostGeneratedPercent = 15;

/** A domain with fewer items in the bank than the form needs of it. */
export interface Shortfall {
  readonly domain: string;
  readonly needed: number;
  readonly available: number;
}

/**
 * Draws the items of one form by blueprint, in shuffled order.
 *
 * Each domain gets its share (`shareItems`); inside a domain the competencies get equal shares as far
 * as they have items, places left over go to those with most unseen items; inside a competency unseen
 * items come first, then those seen longest ago. Ties are broken by the seed.
 *
 * @returns item ids without repeats, or one shortfall for each domain with too few items
 */
export function drawItems(
  domains: readonly DomainOutline[],
  catalog: ItemCatalog,
  { length, seed, lastSeen, families = [] }: DrawOptions,
): Result<readonly ItemId[], readonly Shortfall[]> {
  const rng = createRng(seed);
  const shares = shareItems(length, domains);
  const made = makeItems(domains, families, shares, { length, seed });
  const drawn: ItemId[] = [];
  const shortfalls: Shortfall[] = [];
  for (const domain of domains) {
    const generated = made.get(domain.id) ?? [];
    const needed = (shares[domain.id] ?? 0) - generated.length;
    const pools = domain.competencies.map((competency) =>
      freshestFirst(catalog[competency.key] ?? [], lastSeen, rng),
    );
    const available = pools.reduce((sum, pool) => sum + pool.items.length, 0);
    if (available < needed) shortfalls.push({ domain: domain.id, needed, available });
    else drawn.push(...spreadOver(pools, needed, rng), ...generated);
  }
  return shortfalls.length > 0 ? failure(shortfalls) : success(shuffled(drawn, rng));
}

/** Generated items by domain: in all at most 15 % of the form, shared out by how many each domain may have. */
function makeItems(
  domains: readonly DomainOutline[],
  families: readonly GeneratedFamily[],
  shares: Readonly<Record<string, number>>,
  { length, seed }: Pick<DrawOptions, 'length' | 'seed'>,
): ReadonlyMap<string, readonly ItemId[]> {
  const places = domains
    .map(({ id, competencies }) => {
      const keys = competencies.map(({ key }) => key);
      const own = families.filter(({ competency }) => keys.includes(competency));
      return { id, own, weight: own.length === 0 ? 0 : Math.floor((shares[id] ?? 0) / 2) };
    })
    .filter(({ weight }) => weight > 0);
  const most = Math.floor((length * mostGeneratedPercent) / 100);
  const possible = places.reduce((sum, { weight }) => sum + weight, 0);
  // Shares of no more than all places are within the places of each.
  const counts = shareItems(Math.min(most, possible), places);
  return new Map(places.map(({ id, own }) => [id, drawGenerated(own, counts[id] ?? 0, seed)]));
}

/** Takes `needed` items, one from each pool in turn; pools with more unseen items left take their turn first. */
function spreadOver(pools: readonly Pool[], needed: number, rng: Rng): ItemId[] {
  const order = shuffled(pools, rng);
  const taken = order.map(() => 0);
  const drawn: ItemId[] = [];
  const unseenLeft = (index: number): number =>
    (order[index]?.unseenCount ?? 0) - (taken[index] ?? 0);
  while (drawn.length < needed) {
    const turn = order
      .map((_, index) => index)
      .filter((index) => (taken[index] ?? 0) < (order[index]?.items.length ?? 0))
      .sort((a, b) => unseenLeft(b) - unseenLeft(a))
      .slice(0, needed - drawn.length);
    for (const index of turn) {
      const item = order[index]?.items[taken[index] ?? 0];
      if (item !== undefined) drawn.push(item);
      taken[index] = (taken[index] ?? 0) + 1;
    }
  }
  return drawn;
}
