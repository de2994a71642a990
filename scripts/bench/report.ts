import type { BoundResult } from './bounds.ts';
import type { Act } from './measure-answers.ts';
import { phone } from './phone.ts';
import type { BenchFlags } from './bench-flags.ts';
import type { LoadMeasure } from './measure-load.ts';
import type { Measurements } from './measurements.ts';
import { median, quantile } from './statistics.ts';
import { fileTypes, type Bytes } from './transfer.ts';

const acts: readonly Act[] = ['choose', 'check', 'next'];

/** A run as data: medians, and what came of each bound. */
export function benchJson(
  measured: Measurements,
  bounds: readonly BoundResult[],
  { rounds }: BenchFlags,
): object {
  return {
    phone,
    rounds,
    bounds: bounds.map(({ value, ...bound }) => ({ ...bound, value: value && round(value, 3) })),
    pages: [...measured.loads].map(([name, loads]) => ({ name, ...mediansOf(loads) })),
    answers: answersJson(measured),
    builds: measured.builds.map((one) => ({ ...one, seconds: round(one.seconds, 1) })),
    buildSecondsPerThousandItems: secondsPerThousand(measured),
  };
}

function mediansOf(loads: readonly LoadMeasure[]) {
  const of = (pick: (load: LoadMeasure) => number) => round(median(loads.map(pick)), 0);
  const bytes = (pick: (load: LoadMeasure) => Bytes) =>
    Object.fromEntries(
      [...fileTypes, 'total' as const].map((type) => [type, of((load) => pick(load)[type])]),
    );
  const withItem = loads.every(({ item }) => item !== undefined);
  return {
    fcpMs: of(({ fcp }) => fcp),
    lcpMs: of(({ lcp }) => lcp),
    cls: round(median(loads.map(({ cls }) => cls)), 4),
    tbtMs: of(({ tbt }) => tbt),
    ...(withItem && {
      itemVisibleMs: of(({ item }) => item?.visibleAt ?? Number.NaN),
      itemAnswerableMs: of(({ item }) => item?.answerableAt ?? Number.NaN),
    }),
    bytesAtLoad: bytes(({ bytesAtLoad }) => bytesAtLoad),
    bytesWhenIdle: bytes(({ bytesWhenIdle }) => bytesWhenIdle),
  };
}

/** Milliseconds of the longest event of a round: its median over rounds, and the longest of all. */
function answersJson({ answers }: Measurements) {
  return [...answers].map(([name, rounds]) => {
    const of = (act: Act) => {
      const values = rounds.map((one) => one[act]);
      return { median: median(values), most: quantile(values, 1) };
    };
    return {
      name,
      rounds: rounds.length,
      choose: of('choose'),
      check: of('check'),
      next: of('next'),
    };
  });
}

/** What a thousand more items cost, from the smallest to the largest bank. */
function secondsPerThousand({ builds }: Measurements): number | null {
  const sorted = [...builds].sort((a, b) => a.items - b.items);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  return round(((last.seconds - first.seconds) / (last.items - first.items)) * 1000, 2);
}

/** The same run for people. */
export function benchMarkdown(
  measured: Measurements,
  bounds: readonly BoundResult[],
  { rounds }: BenchFlags,
): string {
  const pages = [...measured.loads].map(([name, loads]) => ({ name, ...mediansOf(loads) }));
  const answers = answersJson(measured);
  const perThousand = secondsPerThousand(measured);
  return [
    '# What a visitor waits for',
    `Written by \`npm run bench\`: medians of ${rounds} rounds on an emulated slow phone (${phone.cpuSlowdown}× slower
processor, ${phone.downloadBitsPerSecond / 1e6} Mbit/s, ${phone.latencyMs} ms a request, nothing cached). Times depend on the machine;
ratios within a run are what counts.`,
    '## Bounds',
    table(
      ['What', 'Is', 'At most', 'Holds'],
      bounds.map(({ what, value, most, unit, passed }) => [
        what,
        value === undefined ? 'not measured' : `${round(value, 3)}${unitText(unit)}`,
        `${most}${unitText(unit)}`,
        passed === undefined ? '' : passed ? 'yes' : '**no**',
      ]),
    ),
    '## Pages',
    table(
      ['Page', 'FCP ms', 'LCP ms', 'CLS', 'TBT ms', 'Question visible ms', 'Answerable ms'],
      pages.map((page) =>
        [
          page.name,
          page.fcpMs,
          page.lcpMs,
          page.cls,
          page.tbtMs,
          page.itemVisibleMs ?? '',
          page.itemAnswerableMs ?? '',
        ].map(String),
      ),
    ),
    '## Bytes until load, and until idle',
    table(
      ['Page', ...fileTypes, 'total'],
      pages.flatMap(({ name, bytesAtLoad, bytesWhenIdle }) => [
        [name, ...Object.values(bytesAtLoad).map(String)],
        [`${name}, idle`, ...Object.values(bytesWhenIdle).map(String)],
      ]),
    ),
    ...(answers.length === 0
      ? []
      : [
          '## Answering\n\nLongest event in a round of ten questions: the median of all rounds, and the longest of all',
          table(
            [
              'Quiz',
              'Rounds',
              ...acts.flatMap((act) => [`${act}, median ms`, `${act}, longest ms`]),
            ],
            answers.map((quiz) => [
              quiz.name,
              String(quiz.rounds),
              ...acts.flatMap((act) => [quiz[act].median, quiz[act].most].map(String)),
            ]),
          ),
        ]),
    '## Build',
    table(
      ['Bank', 'Items', 'Seconds'],
      measured.builds.map(({ times, items, seconds }) => [
        `×${times}`,
        String(items),
        seconds.toFixed(1),
      ]),
    ),
    ...(perThousand === null ? [] : [`A thousand more items take ${perThousand} s.`]),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function unitText(unit: BoundResult['unit']): string {
  return unit === 'ms' ? ' ms' : unit;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
