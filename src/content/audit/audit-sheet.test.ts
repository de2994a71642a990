import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsedBank, parsedItem } from '../../../tests/content/support/parsed-samples.ts';
import { PASSES } from './audit-record.ts';
import { auditSheet, sheetLabel, sheetOptions } from './audit-sheet.ts';

const { items, notes } = parsedBank();
const sheetOf = (pass: (typeof PASSES)[number]) => auditSheet(items, pass, notes);

describe('auditSheet', () => {
  it.each(PASSES)('has every item once for the pass %s', (pass) => {
    for (const item of items) expect(sheetOf(pass).split(sheetLabel(item))).toHaveLength(2);
  });

  it.each(PASSES)('gives away neither key nor reasons nor option ids for the pass %s', (pass) => {
    expect(sheetOf(pass)).not.toMatch(/\[x\]|This is what is told|full-name/);
  });

  it('shows the section once above the items that link to it, and to the reader of the note only', () => {
    const words = 'They work, as [the other page](../storage/volumes.md#how-it-works) says.';
    expect(sheetOf('note').split(words)).toHaveLength(2);
    expect(sheetOf('stem')).not.toContain(words);
    expect(sheetOf('documentation')).not.toContain(words);
  });

  it('cites pages to the reader of the documentation only', () => {
    expect(sheetOf('documentation')).toContain('https://kubernetes.io/docs/concepts/');
    expect(sheetOf('stem')).not.toContain('https://');
  });

  it('shuffles by the text of the item and the pass, so that no place is the key’s', () => {
    const places = Array.from({ length: 200 }, (_, number) => {
      const item = parsedItem({ id: `tr-svc-${number}` });
      return sheetOptions(item, 'stem').findIndex(({ isKey }) => isKey);
    });
    for (const place of [0, 1, 2, 3]) {
      expect(places.filter((found) => found === place).length).toBeGreaterThan(25);
    }
  });

  it('keeps the numbers when only the authored order changes', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        const item = parsedItem();
        const options = order.flatMap((place) => item.options[place] ?? []);
        const numbered = (of: typeof item) => sheetOptions(of, 'note').map(({ id }) => id);
        expect(numbered({ ...item, options })).toEqual(numbered(item));
      }),
    );
  });
});
