import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import type { SampleItem } from '../../../tests/content/support/sample-content.ts';
import { itemId } from './item-id.ts';

const check = (item: SampleItem) => itemId.check(parsedItem(item), sampleExam());

describe('item-id', () => {
  it.each<[string, SampleItem]>([
    ['prefix and three digits', { id: 'tr-svc-042' }],
    ['prefix and more digits, once three are used up', { id: 'tr-svc-1042' }],
  ])('accepts %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['the prefix of another competency', { id: 'st-vol-001' }, 'st-vol-001'],
    ['two digits', { id: 'tr-svc-42' }, 'tr-svc-42'],
    ['words after the number', { id: 'tr-svc-042 about names' }, 'about names'],
  ])('refuses %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});
