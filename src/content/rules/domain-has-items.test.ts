import { describe, expect, it } from 'vitest';
import { parsedBank, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { editedContent, sampleContent } from '../../../tests/content/support/sample-content.ts';
import { domainHasItems } from './domain-has-items.ts';

const check = (files = sampleContent()) => domainHasItems.check(parsedBank(files), sampleExam());

describe('domain-has-items', () => {
  it('accepts domains with items', () => {
    expect(check()).toEqual([]);
  });

  it('refuses a domain without items', () => {
    expect(check(editedContent('storage/volumes.items.md', () => ''))).toEqual([
      expect.objectContaining({ expected: 'at least one item in the domain storage' }),
    ]);
  });
});
