import { describe, expect, it } from 'vitest';
import { judgeBounds, type BoundResult } from './bounds.ts';
import type { LoadMeasure } from './measure-load.ts';
import type { Measurements } from './measurements.ts';

describe('judgeBounds', () => {
  it('passes a site that is exactly at its bounds', () => {
    const results = judgeBounds({
      ...measurements({
        home: [load({ fcp: 115, lcp: 115, tbt: 50 })],
        note: [load({ fcp: 115, lcp: 115, bytes: 250 })],
        'bare HTML note': [load({ fcp: 100, lcp: 100, bytes: 100 })],
        practice: [load({ item: { visibleAt: 90, answerableAt: 110 } })],
        'quiz in React': [load({ item: { visibleAt: 100, answerableAt: 100 } })],
      }),
      answers: new Map([['practice', [{ choose: 40, check: 40, next: 40 }]]]),
    });
    expect(results.filter(({ passed }) => passed !== true)).toEqual([]);
  });

  it.each([
    ['home: FCP beside the bare HTML note', { home: [load({ fcp: 116 })] }],
    ['note: LCP beside the bare HTML note', { note: [load({ lcp: 116 })] }],
    ['note: bytes until load beside the bare HTML note', { note: [load({ bytes: 251 })] }],
    [
      'practice: first question visible beside the React quiz',
      { practice: [load({ item: { visibleAt: 91 } })] },
    ],
    [
      'practice: first question answerable beside the React quiz',
      { practice: [load({ item: { answerableAt: 111 } })] },
    ],
    ['home: CLS', { home: [load({ cls: 0.001 })] }],
    ['note: TBT', { note: [load({ tbt: 51 })] }],
    [
      'practice: early answers lost or not counted',
      { practice: [load({ item: { clicksLost: 1 } })] },
    ],
    [
      'practice: early answers lost or not counted',
      { practice: [load({ item: { counts: false } })] },
    ],
  ])('fails %s alone when it is over', (what, pages) => {
    const results = judgeBounds(measurements(pages));
    expect(results.filter(({ passed }) => passed === false).map((bound) => bound.what)).toEqual([
      what,
    ]);
  });

  it('fails a single answer over 40 ms in any round', () => {
    const quick = { choose: 100, check: 40, next: 40 };
    const rounds = [quick, { ...quick, next: 48 }];
    const results = judgeBounds({ ...measurements({}), answers: new Map([['practice', rounds]]) });
    expect(find(results, 'check: longest event of all rounds').passed).toBe(true);
    expect(find(results, 'next: longest event of all rounds').passed).toBe(false);
  });

  it('compares medians of ratios, so that one slow round breaks nothing', () => {
    const results = judgeBounds(
      measurements({
        home: [load({}), load({ fcp: 900 }), load({})],
        note: [load({}), load({}), load({})],
        'bare HTML note': [load({}), load({}), load({})],
      }),
    );
    expect(find(results, 'home: FCP beside the bare HTML note').value).toBe(1);
  });

  it('holds each synthetic bank against our own', () => {
    const results = judgeBounds({
      ...measurements({ 'home ×100': [load({ lcp: 106 })], 'note ×100': [load({ lcp: 105 })] }),
      builds: [{ times: 100, items: 1000, seconds: 1 }],
    });
    expect(find(results, 'home ×100: LCP beside our bank').passed).toBe(false);
    expect(find(results, 'note ×100: LCP beside our bank').passed).toBe(true);
  });

  it('lets no page load more from a larger bank', () => {
    const results = judgeBounds({
      ...measurements({ 'home ×100': [load({ bytes: 106 })], 'note ×100': [load({ bytes: 105 })] }),
      builds: [{ times: 100, items: 1000, seconds: 1 }],
    });
    expect(find(results, 'home ×100: bytes until load beside our bank').passed).toBe(false);
    expect(find(results, 'note ×100: bytes until load beside our bank').passed).toBe(true);
  });

  it('says nothing about what this run left out', () => {
    const { passed, value } = find(
      judgeBounds(measurements({})),
      'next: longest event of all rounds',
    );
    expect([passed, value]).toEqual([undefined, undefined]);
  });
});

function find(results: readonly BoundResult[], what: string): BoundResult {
  const found = results.find((bound) => bound.what === what);
  if (found === undefined) throw new Error(`No bound "${what}"`);
  return found;
}

/** One round in which every page is as fast as its floor, but for those given. */
function measurements(pages: Readonly<Record<string, readonly LoadMeasure[]>>): Measurements {
  const usual = {
    home: [load({})],
    note: [load({})],
    practice: [load({ item: {} })],
    'bare HTML note': [load({})],
    'quiz in React': [load({ item: { visibleAt: 100 } })],
  };
  return { loads: new Map(Object.entries({ ...usual, ...pages })), answers: new Map(), builds: [] };
}

interface LoadFacts {
  readonly fcp?: number;
  readonly lcp?: number;
  readonly cls?: number;
  readonly tbt?: number;
  readonly bytes?: number;
  readonly item?: Partial<NonNullable<LoadMeasure['item']>>;
}

function load({ bytes = 100, item, ...facts }: LoadFacts): LoadMeasure {
  const all = { html: bytes, script: 0, css: 0, data: 0, image: 0, other: 0, total: bytes };
  return {
    fcp: 100,
    lcp: 100,
    cls: 0,
    tbt: 0,
    ...facts,
    bytesAtLoad: all,
    bytesWhenIdle: all,
    ...(item && {
      item: { visibleAt: 90, answerableAt: 100, clicksLost: 0, counts: true, ...item },
    }),
  };
}
