import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { keyRuns } from './key-runs.ts';

const TEXTS = ['One option', 'Two options', 'Three options', 'Four options'];

/** A file whose keys stand at these places, from 1. */
const itemsAt = (...places: number[]) => places.map((place) => itemWithTexts(TEXTS, [place - 1]));

const check = (items: ReturnType<typeof itemsAt>) =>
  keyRuns.check({ files: [], notes: [], audits: new Map(), items }, sampleExam());

describe('key-runs', () => {
  it.each([
    ['four in a row', [2, 2, 2, 2, 1, 2, 2]],
    ['changing places', [1, 2, 3, 4, 1, 2, 3, 4]],
  ])('accepts %s', (_, places) => {
    expect(check(itemsAt(...places))).toEqual([]);
  });

  it('names the fifth in a row, once for each run', () => {
    expect(check(itemsAt(1, 3, 3, 3, 3, 3, 3, 3))).toEqual([
      expect.objectContaining({ itemId: 'tr-svc-001', found: expect.stringMatching(/place 3$/) }),
    ]);
  });

  it('starts anew with each file', () => {
    const [first, ...others] = itemsAt(1, 1, 1, 1, 1);
    const elsewhere = others.map((item) => ({ ...item, file: 'storage/volumes.items.md' }));
    expect(check([...(first ? [first] : []), ...elsewhere])).toEqual([]);
  });
});
