import type { Exam } from '../exam/compile-exam.ts';
import type { ParsedSource } from '../note/parse-sources.ts';
import { quote, type Finding } from '../problem.ts';
import type { CheatSheetRule, GlossaryRule, ItemRule, NoteRule, ScenarioRule } from './rule.ts';

/** Sources are pages of the projects themselves, not of those who write about them. */
export const itemSourceHost: ItemRule = {
  name: 'source-host',
  severity: 'error',
  check: (item, exam) =>
    (item.fields.sources ?? []).flatMap((source, at) =>
      checkHost(source.url, item.lineOf('sources', at, 'url'), exam),
    ),
};

export const noteSourceHost: NoteRule = {
  name: 'source-host',
  severity: 'error',
  check: (note, exam) =>
    note.sections.flatMap(({ sources }) => checkSources(sources, exam)),
};

export const termSourceHost: GlossaryRule = {
  name: 'source-host',
  severity: 'error',
  check: ({ terms }, exam) => terms.flatMap(({ sources }) => checkSources(sources, exam)),
};

export const cheatSheetSourceHost: CheatSheetRule = {
  name: 'source-host',
  severity: 'error',
  check: ({ sections }, exam) => sections.flatMap(({ sources }) => checkSources(sources, exam)),
};

export const scenarioSourceHost: ScenarioRule = {
  name: 'source-host',
  severity: 'error',
  check: ({ file, sources }, exam) =>
    sources.flatMap(({ url, line }) =>
      checkHost(url, line, exam).map((finding) => ({ ...finding, file })),
    ),
};

function checkSources(sources: readonly ParsedSource[] = [], exam: Exam): Finding[] {
  return sources.flatMap(({ url, line }) => checkHost(url, line, exam));
}

function checkHost(url: string, line: number, { sourceHosts }: Exam): Finding[] {
  const address = url.replace(/^https:\/\//, '');
  if (sourceHosts.some((host) => address === host || address.startsWith(`${host}/`))) return [];
  return [
    {
      line,
      expected: `a source on one of the hosts ${sourceHosts.join(', ')}`,
      found: quote(url),
      fix: 'cite the page of the project that states the fact, or add its host to sourceHosts in exam.md',
    },
  ];
}
