import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { numberOrder } from './number-order.ts';

const check = (...texts: string[]) => numberOrder.check(itemWithTexts(texts), sampleExam());

describe('number-order', () => {
  it.each([
    ['ascending numbers', ['9', '10', '`100`', '1,000']],
    ['ascending quantities', ['5 seconds', '30 seconds', '60 seconds']],
    ['ascending ports', ['53/UDP', '4240/TCP', '8472/UDP']],
    ['ascending versions', ['v1.9', '1.14', '1.14.2', '1.20']],
    ['words for numbers', ['One node', 'two nodes', 'three nodes']],
    ['numbers with a reason', ['5, for the nodes', '1, for the cluster', '3, for the pods']],
    ['different units', ['5 pods', '1 node', '3 nodes']],
    ['addresses', ['10.0.0.9', '10.0.0.1', '10.0.0.5']],
  ])('accepts %s', (_, texts) => {
    expect(check(...texts)).toEqual([]);
  });

  it.each([
    ['numbers', ['9', '100', '10'], 'reorder them: 9, 10, 100'],
    ['quantities', ['30 seconds', '5 seconds', '60 seconds'], 'reorder them: 5 seconds, 30 seconds'],
    ['ports', ['4244/TCP', '4240/TCP', '2379/TCP'], 'reorder them: 2379/TCP'],
    ['versions', ['1.14', '1.9', '1.20'], 'reorder them: 1.9, 1.14, 1.20'],
  ])('finds %s in another order', (_, texts, fix) => {
    expect(check(...texts)).toEqual([expect.objectContaining({ fix: expect.stringContaining(fix) })]);
  });
});
