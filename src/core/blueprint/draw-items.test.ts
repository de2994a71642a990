import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalog, buildDomains, realWeights } from '../../../tests/support/builders.ts';
import { asEpochMs, type EpochMs } from '../base/time.ts';
import type { ItemId } from '../base/ids.ts';
import { generatedFamilies } from '../generated/family-list.ts';
import { isGenerated } from '../generated/generated-id.ts';
import { drawItems } from './draw-items.ts';
import { shareItems } from './share-items.ts';

const domains = buildDomains();
const catalog = buildCatalog(domains);
const neverSeen = () => undefined;
const shares = shareItems(60, domains);

function drawn(seed: string, lastSeen: (item: ItemId) => EpochMs | undefined = neverSeen) {
  const result = drawItems(domains, catalog, { length: 60, seed, lastSeen });
  if (!result.ok) throw new Error('The bank should be large enough');
  return result.value;
}

const domainOfItem = (item: ItemId) =>
  Object.keys(realWeights).find((domain) => item.startsWith(`${domain}-c`)) ?? '';

describe('drawItems', () => {
  it('draws exactly the blueprint shares and no item twice, over 10,000 seeds', () => {
    for (let seed = 0; seed < 10_000; seed += 1) {
      const items = drawn(`seed ${seed}`);
      const counts: Record<string, number> = {};
      for (const item of items) {
        const domain = domainOfItem(item);
        counts[domain] = (counts[domain] ?? 0) + 1;
      }
      if (new Set(items).size !== 60) throw new Error(`Seed ${seed} draws an item twice`);
      expect(counts).toEqual(shares);
    }
  });

  it('draws the same form for the same seed, bank and blueprint', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(drawn(seed)).toEqual(drawn(seed));
      }),
      {
        numRuns: 50,
      },
    );
  });

  it('draws other items for another seed', () => {
    expect(drawn('one')).not.toEqual(drawn('two'));
  });

  it('spreads a domain over its competencies as evenly as it can', () => {
    for (const seed of ['a', 'b', 'c']) {
      const perCompetency = new Map<string, number>();
      for (const item of drawn(seed).filter((id) => domainOfItem(id) === 'network-policy')) {
        const competency = item.split('-')[2] ?? '';
        perCompetency.set(competency, (perCompetency.get(competency) ?? 0) + 1);
      }
      // 11 items over three competencies.
      expect([...perCompetency.values()].sort()).toEqual([3, 4, 4]);
    }
  });

  it('draws three forms without repeating an item while the bank has enough', () => {
    const seen = new Map<ItemId, EpochMs>();
    for (const form of [1, 2, 3]) {
      const items = drawn(`form ${form}`, (item) => seen.get(item));
      expect(items.filter((item) => seen.has(item))).toEqual([]);
      for (const item of items) seen.set(item, asEpochMs(form));
    }
  });

  it('comes back to the items seen longest ago when all have been seen', () => {
    const bgp = Object.entries(catalog).flatMap(([key, items]) =>
      key.startsWith('bgp/') ? items : [],
    );
    const longAgo = new Set(bgp.filter((_, place) => place % 20 === 7));
    const items = drawn('again', (item) => asEpochMs(longAgo.has(item) ? 1 : 1000));
    expect(new Set(items.filter((item) => item.startsWith('bgp-')))).toEqual(longAgo);
  });

  it('names each domain that has too few items, with how many are missing', () => {
    const few = buildDomains({ big: 90, small: 10 }, 1, 5);
    const result = drawItems(few, buildCatalog(few), {
      length: 20,
      seed: 's',
      lastSeen: neverSeen,
    });
    expect(result).toEqual({
      ok: false,
      problem: [{ domain: 'big', needed: 18, available: 5 }],
    });
  });

  it('gives generated items at most 15 % of a form and half of each share, over however many domains', () => {
    const homes = fc.tuple(...generatedFamilies.map(() => fc.constantFrom(...domains)));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), homes, (length, homes) => {
        const families = generatedFamilies.map((family, index) => ({
          ...family,
          competency: (homes[index]?.competencies[0] ?? { key: family.competency }).key,
        }));
        const result = drawItems(domains, catalog, {
          length,
          seed: 'seed',
          lastSeen: neverSeen,
          families,
        });
        const items = result.ok ? result.value : [];
        const shares = shareItems(length, domains);
        const homeOf = (item: ItemId) =>
          homes[generatedFamilies.findIndex(({ id }) => item.startsWith(`${id}/`))]?.id;
        const made = Object.fromEntries(
          domains.map(({ id }) => [id, items.filter((item) => homeOf(item) === id).length]),
        );
        let possible = 0;
        for (const { id } of domains) {
          const share = shares[id] ?? 0;
          const written = items.filter((item) => domainOfItem(item) === id).length;
          expect(written + (made[id] ?? 0)).toBe(share);
          expect(made[id]).toBeLessThanOrEqual(share / 2);
          if (homes.some((home) => home.id === id)) possible += Math.floor(share / 2);
        }
        expect(items.filter(isGenerated)).toHaveLength(
          Math.min(Math.floor(length * 0.15), possible),
        );
      }),
    );
  });

  it('draws the same generated items for the same seed, and none unless it is given families', () => {
    const own = domains.find(({ id }) => id === 'network-policy')?.competencies[0]?.key;
    if (!own) throw new Error('There should be a domain for the families');
    const families = generatedFamilies.map((family) => ({ ...family, competency: own }));
    const options = { length: 60, seed: 'seed', lastSeen: neverSeen };
    const draw = () => drawItems(domains, catalog, { ...options, families });
    const drawn = draw();
    expect(draw()).toEqual(drawn);
    expect(drawn.ok && drawn.value.some(isGenerated)).toBe(true);
    const written = drawItems(domains, catalog, options);
    expect(written.ok && written.value.some(isGenerated)).toBe(false);
  });
});
