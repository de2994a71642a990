import { describe, expect, it } from 'vitest';
import { buildItem } from '../../../tests/support/builders.ts';
import { arrangeItem } from './form.ts';

const seeds = Array.from({ length: 20 }, (_, number) => `seed ${number}`);
const written = ['one', 'two', 'three', 'four'];

describe('arrangeItem', () => {
  it('shuffles options, and gives the same order for the same seed', () => {
    const orders = seeds.map((seed) => arrangeItem(buildItem('a'), seed).optionOrder);
    expect(new Set(orders.map(String)).size).toBeGreaterThan(5);
    for (const order of orders) expect(order.toSorted()).toEqual(written.toSorted());
    expect(seeds.map((seed) => arrangeItem(buildItem('a'), seed).optionOrder)).toEqual(orders);
  });

  it('keeps options that are numbers in the order written', () => {
    const item = buildItem('a', { order: 'authored' });
    for (const seed of seeds) expect(arrangeItem(item, seed).optionOrder).toEqual(written);
  });
});
