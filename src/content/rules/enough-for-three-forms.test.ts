import { describe, expect, it } from 'vitest';
import { parsedBank, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { editedContent, sampleContent } from '../../../tests/content/support/sample-content.ts';
import { enoughForThreeForms } from './enough-for-three-forms.ts';

const check = (files = sampleContent()) => enoughForThreeForms.check(parsedBank(files), sampleExam());

describe('enough-for-three-forms', () => {
  it('accepts three items for a share of one', () => {
    expect(check()).toEqual([]);
  });

  it('tells how many items are missing', () => {
    const files = editedContent('traffic/services.items.md', (text) =>
      text.slice(0, text.indexOf('## tr-svc-003')),
    );
    expect(check(files)).toEqual([
      expect.objectContaining({
        file: 'exam.md',
        expected: '3 items in traffic: 3 forms of 1',
        found: '2',
        fix: 'write 1 more',
      }),
    ]);
  });
});
