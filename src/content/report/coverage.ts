import type { CompiledContent } from '../compiled-content.ts';

/** One curriculum point or confusion: where it is taught and which items test it. */
export interface CoverageRow {
  readonly point: string;
  /** Sections of notes that name it, as `domain/competency#anchor`. */
  readonly taughtIn: readonly string[];
  readonly testedBy: readonly string[];
}

/** A row for each point that `exam.md` lists, in its order. */
export function coverage({ competencies }: CompiledContent): CoverageRow[] {
  const sections = competencies.flatMap(({ key, note }) =>
    (note?.note.sections ?? []).map(({ anchor, points }) => ({ at: `${key}#${anchor}`, points })),
  );
  const items = competencies.flatMap((competency) => competency.items);
  return competencies
    .flatMap(({ points }) => points)
    .map((point) => ({
      point,
      taughtIn: sections.filter(({ points }) => points.includes(point)).map(({ at }) => at),
      testedBy: items
        .filter(({ answer }) => answer.points.includes(point))
        .map(({ answer }) => answer.id),
    }));
}

/** The table as text, one point a line, with the empty cells counted at the end. */
export function formatCoverage(rows: readonly CoverageRow[]): string {
  const cell = (values: readonly string[]) => (values.length === 0 ? '(none)' : values.join(' '));
  const lines = rows.map(
    ({ point, taughtIn, testedBy }) => `${point} | ${cell(taughtIn)} | ${cell(testedBy)}`,
  );
  const untaught = rows.filter(({ taughtIn }) => taughtIn.length === 0).length;
  const untested = rows.filter(({ testedBy }) => testedBy.length === 0).length;
  return [
    'point | taught in | tested by',
    ...lines,
    `${rows.length} points: ${untaught} not taught, ${untested} not tested`,
  ].join('\n');
}

/** Whether every point is taught and tested. */
export function isCovered(rows: readonly CoverageRow[]): boolean {
  return rows.every(({ taughtIn, testedBy }) => taughtIn.length > 0 && testedBy.length > 0);
}
