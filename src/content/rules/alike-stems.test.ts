import { describe, expect, it } from 'vitest';
import { parsedBank, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { editedContent, sampleContent } from '../../../tests/content/support/sample-content.ts';
import { alikeStems } from './alike-stems.ts';

const check = (files = sampleContent()) => alikeStems.check(parsedBank(files), sampleExam());

/** The sample with two stems of its own. */
const twoStems = (second: string) =>
  editedContent('traffic/services.items.md', (text) =>
    text
      .replace(/In case number 1[^\n]*/, 'A pod opens a connection to a Service by name. Which record answers it?')
      .replace(/Take case number 2[^\n]*/, second),
  );

describe('alike-stems', () => {
  it('names the earlier item of two that are nearly the same', () => {
    const found = check(twoStems('A pod opens a connection to a Service by name. Which record answers?'));
    expect(found).toContainEqual(
      expect.objectContaining({
        file: 'traffic/services.items.md',
        found: expect.stringContaining('nearly the stem of tr-svc-001'),
      }),
    );
  });

  it('accepts a stem that asks something else', () => {
    const found = check(twoStems('The operator cuts a range for a node. Where does it write it?'));
    expect(found.filter(({ found: words }) => words.includes('tr-svc-001'))).toEqual([]);
  });
});
