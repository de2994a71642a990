import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalog, buildDomains } from '../../../tests/support/builders.ts';
import { asItemId } from '../base/ids.ts';
import { drawGenerated, generatedFamilies } from '../generated/family-list.ts';
import { formatFormCode, parseFormCode } from './form-code.ts';

const catalog = buildCatalog(buildDomains());
const all = Object.values(catalog).flat();

describe('parseFormCode', () => {
  it('gives back the seed and the items in their order', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z2-9]{12}$/),
        fc.uniqueArray(fc.nat(all.length - 1), { minLength: 1, maxLength: 60 }),
        (seed, places) => {
          const form = { seed, items: places.map((place) => all[place] ?? asItemId('')) };
          expect(parseFormCode(formatFormCode(form), catalog)).toEqual({ ok: true, value: form });
        },
      ),
    );
  });

  it('carries generated questions in their places', () => {
    const made = drawGenerated(generatedFamilies, 3, 'seed');
    const items = [made[0], all[4], made[1], all[2], made[2]].map((id) => id ?? asItemId(''));
    const form = { seed: 's', items };
    expect(parseFormCode(formatFormCode(form), catalog)).toEqual({ ok: true, value: form });
  });

  it('takes no generated question whose family is made otherwise by now', () => {
    const code = formatFormCode({ seed: 's', items: [asItemId('policy-flows/99/a')] });
    expect(parseFormCode(code, catalog).ok).toBe(false);
  });

  it('says how many questions of a form are gone', () => {
    const code = formatFormCode({ seed: 's', items: [...all.slice(0, 3), asItemId('gone-1')] });
    const parsed = parseFormCode(code, catalog);
    expect(parsed.ok ? '' : parsed.problem).toMatch(/^1 of the 4 questions .* no longer/);
  });

  it('refuses anything else with a sentence, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\w-]*\.[\w-]*$/)), (code) => {
        const parsed = parseFormCode(code, catalog);
        if (!parsed.ok) expect(parsed.problem).toMatch(/\.$/);
      }),
    );
    expect(parseFormCode(`seed.${'A'.repeat(100_000)}`, catalog).ok).toBe(false);
  });
});
