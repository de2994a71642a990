import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import type { SampleItem } from '../../../tests/content/support/sample-content.ts';
import { stemQuestion } from './stem-question.ts';

const check = (item: SampleItem) => stemQuestion.check(parsedItem(item), sampleExam());

describe('stem-question', () => {
  it.each<[string, SampleItem]>([
    ['ends in a question mark', { stem: 'A client asks for a name. Which record answers it?' }],
    ['ends in a colon', { stem: 'A client asks for a name. The record that answers it is:' }],
    ['ends in Choose two.', { stem: 'A client asks for a name. Which records can answer? Choose two.' }],
    ['asks a short question on an artefact', { stem: '```console\n$ dig web.shop.svc.cluster.local\n;; connection timed out, no servers could be reached\n```\n\nWhat is wrong?' }],
  ])('accepts a stem that %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['ends in a full stop', { stem: 'A client asks for the name of a Service in a namespace.' }, 'in a namespace.'],
    ['ends in a table', { stem: 'Which record answers the query of the client here?\n\n| a | b |\n| - | - |\n| 1 | 2 |' }, 'another block'],
    ['ends in a number of its own', { stem: 'A client asks for a name. Which records answer? Choose five.' }, 'Choose five.'],
    ['has seven words', { stem: 'Which record answers a query for web?' }, '7 words'],
    ['is not there', { stem: '' }, 'nothing'],
  ])('refuses a stem that %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});
