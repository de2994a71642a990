import { describe, expect, it } from 'vitest';
import { asItemId } from '../base/ids.ts';
import { familyOf } from '../item/family.ts';
import { drawGenerated, generatedFamilies, type GeneratedFamily } from './family-list.ts';
import { generatedId, isGenerated, readGeneratedId } from './generated-id.ts';
import { generateItem } from './generate-item.ts';

const families = generatedFamilies.map((family) => [family.id, family] as const);
const idOf = ({ id, version }: GeneratedFamily, seed: string) =>
  generatedId({ family: id, version, seed });

describe('generateItem', () => {
  it.each(families)('makes the same item of an id of %s again', (_id, family) => {
    const item = generateItem(idOf(family, 'same'));
    expect(item).toBeDefined();
    expect(generateItem(idOf(family, 'same'))).toEqual(item);
  });

  it.each(families)(
    'gives one key, four distinct options and a reason for each in %s',
    (_id, family) => {
      for (const seed of ['a', 'b', 'c']) {
        const item = generateItem(idOf(family, seed));
        if (!item) throw new Error('The family should make an item');
        const { presented, answer } = item;
        expect(presented.competency).toBe(family.competency);
        expect(answer.key).toHaveLength(1);
        const texts = presented.options.map(({ text }) => JSON.stringify(text));
        expect(new Set(texts).size).toBe(texts.length);
        expect(texts).toHaveLength(4);
        for (const option of presented.options) {
          expect(JSON.stringify(answer.rationales[option.id]).length).toBeGreaterThan(40);
        }
      }
    },
  );

  it('makes nothing of a version that is no longer made, or of a written id', () => {
    expect(generateItem(asItemId('policy-flows/99/a'))).toBeUndefined();
    expect(generateItem(asItemId('no-such-family/1/a'))).toBeUndefined();
    expect(generateItem(asItemId('np-interpret-001'))).toBeUndefined();
  });
});

describe('drawGenerated', () => {
  it('draws every family once before one comes twice', () => {
    const drawn = drawGenerated(generatedFamilies, generatedFamilies.length, 'seed');
    expect(new Set(drawn.map(familyOf)).size).toBe(generatedFamilies.length);
  });

  it('draws the same ids for the same seed, others for another, and none twice', () => {
    const drawn = drawGenerated(generatedFamilies, 50, 'one');
    expect(drawGenerated(generatedFamilies, 50, 'one')).toEqual(drawn);
    expect(drawGenerated(generatedFamilies, 50, 'two')).not.toEqual(drawn);
    expect(new Set(drawn).size).toBe(50);
    expect(drawn.every(isGenerated)).toBe(true);
  });

  it('draws nothing without families', () => {
    expect(drawGenerated([], 5, 'seed')).toEqual([]);
  });
});

describe('readGeneratedId', () => {
  it('reads what generatedId writes, and no other id', () => {
    const ref = { family: 'policy-flows', version: 2, seed: 'k3' };
    expect(readGeneratedId(generatedId(ref))).toEqual(ref);
    for (const id of [
      'np-004',
      'network-policy/interpret-policies',
      'a/0/b',
      'a/1/',
      '__proto__',
    ]) {
      expect(readGeneratedId(id)).toBeUndefined();
    }
  });
});
