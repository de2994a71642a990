import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, leaveOut, openIndex } from './search-index.ts';
import { search } from './search.ts';
import type { EntrySource } from './search-entry.ts';

const entry = (title: string, text = '', over: Partial<EntrySource> = {}): EntrySource => ({
  kind: 'note',
  href: `/study/${title}`,
  title,
  place: '',
  text,
  ...over,
});

const open = (...sources: EntrySource[]) => openIndex(buildIndex(sources));

/** Titles of all hits, the best first. */
function titlesFor(query: string, ...sources: EntrySource[]): string[] {
  return search([open(...sources)], query, 10).groups.flatMap(({ hits }) =>
    hits.map(({ title }) => title),
  );
}

describe('search', () => {
  it.each([
    ['kubproxy', 'kube-proxy replacement'],
    ['kube proxy', 'kube-proxy replacement'],
    ['kube-proxi', 'kube-proxy replacement'],
    ['matchLables', 'matchLabels'],
    ['toFQDN', 'toFQDNs'],
    ['10.0.0.0/8', 'The range 10.0.0.0/8'],
    ['10.0.', 'The range 10.0.0.0/8'],
    ['cilium-dbg bpf lb list', 'cilium-dbg bpf lb list'],
    ['identties', 'identities'],
    ['hubbel', 'Hubble'],
    ['policies', 'The network policy'],
    ['NETWORK POL', 'The network policy'],
  ])('finds by "%s" %s', (query, title) => {
    const others = ['Something else', 'Routing and masquerading', 'Ports 8472 and 6081'].map(
      (other) => entry(other, 'The agent writes its maps anew.'),
    );
    expect(titlesFor(query, ...others, entry(title))).toEqual([title]);
  });

  it('wants every word, and says so when no entry has them all', () => {
    const index = open(entry('Relay', 'gathers flows'), entry('Agent', 'writes maps'));
    expect(search([index], 'relay flows', 5)).toMatchObject({ count: 1, isPartial: false });
    expect(search([index], 'relay maps', 5)).toMatchObject({ count: 2, isPartial: true });
  });

  it('puts a title before a text, and the very title first', () => {
    const texts = entry('Ports', 'Hubble Relay listens on 4245. '.repeat(5));
    const longer = entry('Hubble Relay and its peers');
    expect(titlesFor('hubble relay', texts, longer, entry('Hubble Relay'))).toEqual([
      'Hubble Relay',
      'Hubble Relay and its peers',
      'Ports',
    ]);
  });

  it('puts what is written before what is only similar', () => {
    expect(titlesFor('ports', entry('Sorts'), entry('Ports'))).toEqual(['Ports', 'Sorts']);
  });

  it('names known words near to an unknown one', () => {
    const index = open(entry('masquerading'), entry('identity'));
    expect(search([index], 'msqueradngs', 5)).toMatchObject({
      count: 0,
      suggestions: ['masquerading'],
    });
  });

  it('groups by kind, the kind of the best hit first, and counts what is not shown', () => {
    const notes = Array.from({ length: 7 }, (_, at) => entry(`Note ${at}`, 'about Geneve'));
    const term = entry('Geneve', '', { kind: 'term' });
    const { groups, count } = search([open(...notes, term)], 'geneve', 3);
    expect(groups.map(({ kind, hits, count: own }) => [kind, hits.length, own])).toEqual([
      ['term', 1, 1],
      ['note', 3, 7],
    ]);
    expect(count).toBe(8);
  });

  it('finds what several indexes have as if they were one, without what was left out', () => {
    const bank = open(entry('stem', 'Which port?'), entry('other', 'Which port?'));
    const answered = open(entry('stem', 'Which port? 8472, the one of VXLAN.'));
    const indexes = [leaveOut(bank, new Set(['/study/stem'])), answered];
    expect(search(indexes, 'port', 5).count).toBe(2);
    expect(search(indexes, 'vxlan port', 5).count).toBe(1);
  });

  it('finds every entry by any word of its own', () => {
    const word = fc.stringMatching(/^x[a-z]{2,8}$/);
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, fc.nat(), (lists, pick) => {
        const sources = lists.map((words, at) => entry(`/${at}`, words.join(' ')));
        const chosen = pick % lists.length;
        const [first = ''] = lists[chosen] ?? [];
        const { groups } = search([open(...sources)], first, 8);
        const hrefs = groups.flatMap(({ hits }) => hits.map(({ href }) => href));
        expect(hrefs).toContain(`/study//${chosen}`);
      }),
    );
  });

  it('takes any query', () => {
    const index = open(entry('kube-proxy'), entry('10.0.0.0/8', 'matchLabels'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        expect(search([index], query, 3).count).toBeLessThanOrEqual(2);
      }),
    );
  });
});
