import type { Act } from './measure-answers.ts';
import type { LoadMeasure } from './measure-load.ts';
import {
  floorNames,
  siteKinds,
  siteName,
  type Measurements,
  type PageName,
} from './measurements.ts';
import { median, ratioWithinRounds } from './statistics.ts';

/** A promise about speed, and what came of it. */
export interface BoundResult {
  readonly what: string;
  /** Undefined when this run did not measure it. */
  readonly value: number | undefined;
  readonly most: number;
  readonly unit: '×' | 'ms' | '';
  readonly passed: boolean | undefined;
}

/**
 * Holds a run against each bound of speed. Ratios are medians over rounds; the longest event is the longest of all
 * rounds, because one slow answer is one too many.
 */
export function judgeBounds(measured: Measurements): readonly BoundResult[] {
  return [
    ...(['home', 'note'] as const).flatMap((kind) =>
      (['fcp', 'lcp'] as const).map((metric) =>
        ratioBound(measured, {
          what: `${kind}: ${metric.toUpperCase()} beside the bare HTML note`,
          pages: [kind, floorNames.note],
          pick: (load) => load[metric],
          most: 1.15,
        }),
      ),
    ),
    ratioBound(measured, {
      what: 'note: bytes until load beside the bare HTML note',
      pages: ['note', floorNames.note],
      pick: (load) => load.bytesAtLoad.total,
      most: 2.5,
    }),
    ratioBound(measured, {
      what: 'practice: first question visible beside the React quiz',
      pages: ['practice', floorNames.reactQuiz],
      pick: visibleAt,
      most: 0.9,
    }),
    ratioBound(measured, {
      what: 'practice: first question answerable beside the React quiz',
      pages: ['practice', floorNames.reactQuiz],
      pick: (load) => load.item?.answerableAt ?? Number.NaN,
      most: 1.1,
    }),
    lostClicks(measured),
    ...(['check', 'next'] as const).map((act) => longestEvent(measured, act)),
    ...siteKinds.flatMap((kind) => [
      worstBound(measured, {
        what: `${kind}: CLS`,
        page: kind,
        pick: ({ cls }) => cls,
        most: 0,
        unit: '',
      }),
      medianBound(measured, {
        what: `${kind}: TBT`,
        page: kind,
        pick: ({ tbt }) => tbt,
        most: 50,
        unit: 'ms',
      }),
    ]),
    ...largerBanks(measured),
  ];
}

function visibleAt({ item }: LoadMeasure): number {
  return item?.visibleAt ?? Number.NaN;
}

interface RatioBound {
  readonly what: string;
  readonly pages: readonly [PageName, PageName];
  readonly pick: (load: LoadMeasure) => number;
  readonly most: number;
}

function ratioBound({ loads }: Measurements, { what, pages, pick, most }: RatioBound): BoundResult {
  const [ones, others] = pages.map((page) => loads.get(page)?.map(pick));
  const value = ones && others && ratioWithinRounds(ones, others);
  return held({ what, value, most, unit: '×' });
}

interface PageBound {
  readonly what: string;
  readonly page: PageName;
  readonly pick: (load: LoadMeasure) => number;
  readonly most: number;
  readonly unit: BoundResult['unit'];
}

function medianBound(
  { loads }: Measurements,
  { what, page, pick, most, unit }: PageBound,
): BoundResult {
  const values = loads.get(page)?.map(pick);
  return held({ what, value: values && median(values), most, unit });
}

/** For what must never happen: one round is enough. */
function worstBound(
  { loads }: Measurements,
  { what, page, pick, most, unit }: PageBound,
): BoundResult {
  const values = loads.get(page)?.map(pick);
  return held({ what, value: values && Math.max(...values), most, unit });
}

function lostClicks(measured: Measurements): BoundResult {
  return worstBound(measured, {
    what: 'practice: early answers lost or not counted',
    page: 'practice',
    pick: ({ item }) => (item?.clicksLost ?? 0) + (item?.counts === true ? 0 : 1),
    most: 0,
    unit: '',
  });
}

function longestEvent({ answers }: Measurements, act: Act): BoundResult {
  const rounds = answers.get('practice');
  const value = rounds && Math.max(...rounds.map((round) => round[act]));
  return held({ what: `${act}: longest event of all rounds`, value, most: 40, unit: 'ms' });
}

function largerBanks(measured: Measurements): readonly BoundResult[] {
  return measured.builds
    .filter(({ times }) => times > 1)
    .flatMap(({ times }) =>
      siteKinds.flatMap((kind) => {
        const pages = [siteName(kind, times), kind] as const;
        return [
          ratioBound(measured, {
            what: `${pages[0]}: ${kind === 'practice' ? 'first question visible' : 'LCP'} beside our bank`,
            pages,
            pick: kind === 'practice' ? visibleAt : ({ lcp }) => lcp,
            most: 1.05,
          }),
          ratioBound(measured, {
            what: `${pages[0]}: bytes until load beside our bank`,
            pages,
            pick: ({ bytesAtLoad }) => bytesAtLoad.total,
            most: 1.05,
          }),
        ];
      }),
    );
}

function held(bound: Omit<BoundResult, 'passed'>): BoundResult {
  const { value, most } = bound;
  return { ...bound, passed: value === undefined ? undefined : value <= most };
}
