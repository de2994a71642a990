import { describe, expect, it } from 'vitest';
import { filterEntries, groupByLetter } from './glossary-view.ts';
import type { GlossaryEntry } from './glossary.ts';

const entry = (name: string, over: Partial<GlossaryEntry> = {}): GlossaryEntry => ({
  anchor: name.toLowerCase(),
  name,
  definition: ['Words.'],
  also: [],
  sources: [],
  places: [],
  ...over,
});

describe('groupByLetter', () => {
  it('puts terms of one letter together, whatever their case, and others under a sign', () => {
    const groups = groupByLetter(['3scale', 'agent', 'API', 'BGP'].map((name) => entry(name)));
    expect(groups.map(({ id, letter, entries }) => [id, letter, entries.length])).toEqual([
      ['letter-other', '#', 1],
      ['letter-a', 'A', 2],
      ['letter-b', 'B', 1],
    ]);
  });
});

describe('filterEntries', () => {
  const entries = [
    entry('agent', { definition: ['Runs on each ', ['code', null, 'Node'], '.'] }),
    entry('endpoint', { also: ['Cilium endpoint'] }),
  ];
  const names = (wanted: string) => filterEntries(entries, wanted).map(({ name }) => name);

  it.each([
    ['all when nothing is wanted', ' ', ['agent', 'endpoint']],
    ['those with a part of the name, in any case', 'AGE', ['agent']],
    ['those with another spelling', 'cilium', ['endpoint']],
    ['those with a word of the definition', 'node', ['agent']],
    ['those with all words', 'endpoint cil', ['endpoint']],
    ['none that lack a word', 'agent cilium', []],
  ])('keeps %s', (_, wanted, expected) => {
    expect(names(wanted)).toEqual(expected);
  });
});
