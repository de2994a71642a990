import { describe, expect, it } from 'vitest';
import { parsedBank, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { editedContent, sampleContent } from '../../../tests/content/support/sample-content.ts';
import { uniqueItemIds } from './unique-item-ids.ts';

const check = (files = sampleContent()) => uniqueItemIds.check(parsedBank(files), sampleExam());

describe('unique-item-ids', () => {
  it('accepts ids that are used once', () => {
    expect(check()).toEqual([]);
  });

  it('refuses an id that another file has too, and says where', () => {
    const files = editedContent('storage/volumes.items.md', (text) =>
      text.replace('st-vol-002', 'tr-svc-002'),
    );
    expect(check(files)).toEqual([
      expect.objectContaining({
        file: 'storage/volumes.items.md',
        found: expect.stringMatching(/^tr-svc-002, also in traffic\/services\.items\.md:\d+$/),
      }),
    ]);
  });
});
