import type { CheatSheet } from '../../core/item/cheat-sheet.ts';
import type { Note } from '../../core/item/note.ts';
import { itemEntry } from '../../core/search/item-entry.ts';
import { proseText } from '../../core/search/prose-text.ts';
import type { EntrySource } from '../../core/search/search-entry.ts';
import type { Scenario } from '../../core/lab/scenario.ts';
import type { CompiledContent } from '../compiled-content.ts';
import { isFurtherReading } from '../note/parsed-note.ts';
import { findCommands, type ShownCommand } from './find-commands.ts';

/** Everything that a search may find. */
export interface SearchSources {
  /** Notes, commands, terms and scenarios. */
  readonly pages: readonly EntrySource[];
  /** By their stems alone. */
  readonly items: readonly EntrySource[];
}

export function searchSources(content: CompiledContent): SearchSources {
  const { outline, competencies, glossary, scenarios } = content;
  const titles = new Map(
    outline.domains.flatMap((domain) =>
      domain.competencies.map(({ key, title }) => [key, { title, domain: domain.title }] as const),
    ),
  );
  const pages = [
    ...competencies.flatMap(({ key, note }) =>
      note === undefined ? [] : noteSources(note.note, titles.get(key)?.domain ?? ''),
    ),
    ...commandSources(content),
    ...(glossary?.glossary.entries ?? []).map(
      ({ anchor, name, also, definition }): EntrySource => ({
        kind: 'term',
        href: `/glossary#${anchor}`,
        title: name,
        place: '',
        text: proseText(definition),
        also: also.join(' '),
      }),
    ),
    ...scenarios.flatMap(({ scenario }) => scenarioSources(scenario)),
  ];
  const items = competencies.flatMap((competency) =>
    competency.items.map(({ presented }) =>
      itemEntry(presented, titles.get(competency.key)?.title ?? ''),
    ),
  );
  return { pages, items };
}

function noteSources({ competency, title, summary, lead, sections }: Note, domain: string): EntrySource[] {
  return [
    {
      kind: 'note',
      href: `/study/${competency}`,
      title,
      place: domain,
      text: `${summary} ${proseText(lead)}`,
    },
    ...sections
      .filter(({ heading }) => !isFurtherReading({ heading: { text: heading } }))
      .map(
        ({ anchor, heading, prose, subsections }): EntrySource => ({
          kind: 'note',
          href: `/study/${competency}#${anchor}`,
          title: heading,
          place: title,
          text: proseText(prose),
          also: [title, ...subsections.map((part) => part.heading)].join(' '),
        }),
      ),
  ];
}

function scenarioSources({ id, title, summary, intro, missions }: Scenario): EntrySource[] {
  return [
    {
      kind: 'scenario',
      href: `/lab/${id}`,
      title,
      place: 'Policy lab',
      text: `${summary} ${proseText(intro)}`,
    },
    ...missions.map(
      (mission): EntrySource => ({
        kind: 'scenario',
        href: `/lab/${id}?mission=${mission.id}`,
        title: mission.title,
        place: `Mission in ${title}`,
        text: proseText(mission.goal),
      }),
    ),
  ];
}

/** Each command once, where it is shown first: in a note, which explains it, rather than on a cheat sheet. */
function commandSources({ competencies, cheatSheets, programs }: CompiledContent): EntrySource[] {
  const known = new Map<string, EntrySource>();
  const add = (commands: readonly ShownCommand[], href: string, place: string): void => {
    for (const { line, context } of commands) {
      if (!known.has(line)) known.set(line, { kind: 'command', href, title: line, place, text: context });
    }
  };
  for (const { note } of competencies) {
    for (const { anchor, prose } of note?.note.sections ?? []) {
      add(findCommands(prose, programs), `/study/${note?.note.competency}#${anchor}`, note?.note.title ?? '');
    }
  }
  for (const { sheet } of cheatSheets) addSheet(sheet, add, programs);
  return [...known.values()];
}

function addSheet(
  { domain, title, sections }: CheatSheet,
  add: (commands: readonly ShownCommand[], href: string, place: string) => void,
  programs: ReadonlySet<string>,
): void {
  for (const { anchor, prose } of sections) {
    add(findCommands(prose, programs), `/study/${domain}/cheat-sheet#${anchor}`, title);
  }
}
