import { quote, type Finding } from '../problem.ts';
import type { ItemRule, NoteRule, ScenarioRule } from './rule.ts';

/** After a year and about three releases of Cilium, a page that was read may say something else. */
export const itemStaleSources: ItemRule = {
  name: 'stale-sources',
  severity: 'warning',
  check: (item, _, today) =>
    (item.fields.sources ?? []).flatMap(({ url, checked }, at) =>
      checkAge(url, checked, item.lineOf('sources', at, 'checked'), today),
    ),
};

export const noteStaleSources: NoteRule = {
  name: 'stale-sources',
  severity: 'warning',
  check: (note, _, today) =>
    note.sections.flatMap((section) =>
      (section.sources ?? []).flatMap(({ url, checkedOn, line }) =>
        checkAge(url, checkedOn, line, today),
      ),
    ),
};

export const scenarioStaleSources: ScenarioRule = {
  name: 'stale-sources',
  severity: 'warning',
  check: ({ file, sources }, _, today) =>
    sources.flatMap(({ url, checked, checkedLine }) =>
      checkAge(url, checked, checkedLine, today).map((finding) => ({ ...finding, file })),
    ),
};

function checkAge(url: string, checkedOn: string, line: number, today: string | undefined): Finding[] {
  if (today === undefined || checkedOn >= yearBefore(today)) return [];
  return [
    {
      line,
      expected: `a source read on ${yearBefore(today)} or later`,
      found: `${quote(url, 60)}, read on ${checkedOn}`,
      fix: 'read the page again, correct what has changed, and write the version and the day',
    },
  ];
}

/** As text: dates of this form sort by time. A 29 February becomes a day that does not exist, which still sorts. */
function yearBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}
