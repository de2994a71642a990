import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import type { SampleItem } from '../../../tests/content/support/sample-content.ts';
import { emphasizedNegation } from './emphasized-negation.ts';

const check = (item: SampleItem) => emphasizedNegation.check(parsedItem(item), sampleExam());

describe('emphasized-negation', () => {
  it.each<[string, SampleItem]>([
    ['a positive stem', {}],
    ['a negation in bold', { stem: 'A client asks. Which of the following is **NOT** a record that answers it?' }],
    ['a negation that belongs to the situation', { stem: 'The name does not resolve in one namespace. What is the cause?' }],
    ['a negation inside the question', { stem: 'Why does the client not get an answer from the cluster DNS?' }],
    ['a word in code', { stem: 'A rule has the operator `NOT` in front of it. Which packets does it match?' }],
  ])('accepts %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['capitals without bold', { stem: 'A client asks for a name. Which record is NOT one of a Service?' }, 'NOT'],
    ['small letters over the options', { stem: 'A client asks. Which of these records does not answer the query?' }, 'does not'],
    ['except over the options', { stem: 'All of the following answer the query of a client except:' }, 'except'],
  ])('refuses %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});
