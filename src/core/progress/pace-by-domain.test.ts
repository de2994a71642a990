import { describe, expect, it } from 'vitest';
import { at, buildAnswered } from '../../../tests/support/builders.ts';
import { asCompetencyKey, asOptionId } from '../base/ids.ts';
import { asDurationMs } from '../base/time.ts';
import { paceByDomain } from './pace-by-domain.ts';

const domains = [{ id: 'ebpf' }, { id: 'bgp' }];

const answer = (place: number, seconds: number, over: object = {}) =>
  buildAnswered({
    id: `${place}`,
    at: at(place),
    competency: asCompetencyKey('ebpf/c1'),
    took: asDurationMs(seconds * 1000),
    ...over,
  });

describe('paceByDomain', () => {
  it('gives the median and the middle half of a domain, and nothing for one without answers', () => {
    const entries = [10, 50, 20, 40, 30].map((seconds, place) => answer(place, seconds));
    expect(paceByDomain(entries, domains)).toEqual([
      { domain: 'ebpf', count: 5, low: 20_000, median: 30_000, high: 40_000 },
    ]);
  });

  it('leaves out questions under a note, what was left blank and what has no time', () => {
    const entries = [
      answer(1, 10, { mode: 'study' }),
      answer(2, 10, { response: [] }),
      answer(3, 0),
      answer(4, 60, { response: [asOptionId('one')] }),
    ];
    expect(paceByDomain(entries, domains)).toMatchObject([{ count: 1, median: 60_000 }]);
  });

  it('follows a learner who gets quicker: the latest 50 answers count', () => {
    const slow = Array.from({ length: 60 }, (_, place) => answer(place, 90));
    const quick = Array.from({ length: 50 }, (_, place) => answer(100 + place, 30));
    expect(paceByDomain([...slow, ...quick], domains)).toMatchObject([{ count: 50, high: 30_000 }]);
  });
});
