import { describe, expect, it } from 'vitest';
import { areQuantities, compareQuantities, readQuantity, readRange } from './quantities.ts';

describe('readQuantity', () => {
  it.each([
    ['26', [26], ''],
    ['1,024', [1024], ''],
    ['/24', [24], ''],
    ['4244/TCP', [4244], ''],
    ['Port 4244', [4244], ''],
    ['v1.14.2', [1, 14, 2], ''],
    ['about 30 seconds', [30], 'second'],
    ['Three nodes', [3], 'node'],
    ['1 node.', [1], 'node'],
    ['50 %', [50], '%'],
  ])('reads %s', (text, value, unit) => {
    expect(readQuantity(text)).toEqual({ value, unit });
  });

  it.each(['10.0.0.1', '10.0.0.0/8', '5, one for each node', 'One that selects each node', 'The third', ''])(
    'does not take "%s" for a quantity',
    (text) => {
      expect(readQuantity(text)).toBeUndefined();
    },
  );
});

describe('areQuantities', () => {
  it('needs one unit', () => {
    expect(areQuantities(['1 node', '2 nodes'])).toBe(true);
    expect(areQuantities(['53/UDP', '53/TCP'])).toBe(true);
    expect(areQuantities(['1 node', '2 pods'])).toBe(false);
    expect(areQuantities(['1 node', 'The node'])).toBe(false);
    expect(areQuantities([])).toBe(false);
  });
});

describe('compareQuantities', () => {
  it.each([
    ['9', '10'],
    ['1.9', '1.14'],
    ['1.14', '1.14.1'],
  ])('puts %s before %s', (less, more) => {
    const [a, b] = [readQuantity(less), readQuantity(more)];
    if (a === undefined || b === undefined) throw new Error('A quantity was not read');
    expect(compareQuantities(a, b)).toBeLessThan(0);
    expect(compareQuantities(b, a)).toBeGreaterThan(0);
    expect(compareQuantities(a, a)).toBe(0);
  });
});

describe('readRange', () => {
  it.each([
    ['1–10', 1, 10, ''],
    ['5 to 20 pods', 5, 20, 'pod'],
    ['between 5 and 20', 5, 20, ''],
    ['up to 8', 0, 8, ''],
    ['at least 3 nodes', 3, Infinity, 'node'],
  ])('reads %s', (text, least, most, unit) => {
    expect(readRange(text)).toEqual({ least, most, unit });
  });

  it('leaves the border out of "more than" and "under"', () => {
    expect(readRange('more than 10')?.least).toBeGreaterThan(10);
    expect(readRange('under 10')?.most).toBeLessThan(10);
  });

  it.each(['10', '2026-11-21', '10.0.0.1', '20 to 10', 'up to you'])('does not take "%s" for a range', (text) => {
    expect(readRange(text)).toBeUndefined();
  });
});
