import type { CompiledCheatSheet } from './cheat-sheet/compile-cheat-sheet.ts';
import type { CompiledCompetency, CompiledContent } from './compiled-content.ts';
import type { CompiledGlossary } from './glossary/compile-glossary.ts';
import type { CompiledItem } from './item/compile-item.ts';
import type { CompiledScenario } from './scenario/compile-scenario.ts';
import { formatFlowEnd, type Flow } from '../core/policy/flow.ts';
import type { WholeExamNotes } from './whole-exam-notes.ts';

/** All content as one plain JSON document, with keys and rationales: for exports and for other programs. */
export function contentJson({
  outline,
  competencies,
  cheatSheets,
  glossary,
  scenarios,
}: CompiledContent) {
  const { domains, ...exam } = outline;
  const sheets = new Map(cheatSheets.map((compiled) => [compiled.sheet.domain, compiled]));
  const byKey = new Map(competencies.map((competency) => [competency.key, competency]));
  return {
    exam: {
      code: exam.code,
      name: exam.name,
      items: exam.itemCount.value,
      minutes: exam.minutes.value,
      passPercent: exam.passPercent.value,
      bankVersion: exam.bankVersion,
      facts: {
        items: factJson(exam.itemCount),
        minutes: factJson(exam.minutes),
        passPercent: factJson(exam.passPercent),
        weights: factJson(exam.weightsFact),
      },
    },
    modules: domains.map(({ id, title, weight, summary, competencies: entries }) => ({
      id,
      title,
      weight,
      summary,
      competencies: entries.map((entry) => competencyJson(entry, byKey.get(entry.key))),
      cheatSheet: cheatSheetJson(sheets.get(id)),
    })),
    items: competencies.flatMap(({ items }) => items.map(itemJson)),
    glossary: glossaryJson(glossary),
    scenarios: scenarios.map(scenarioJson),
  };
}

/** The same document for a file with notes on a whole exam: modules with sections, and no items. */
export function wholeExamNotesJson({ name, introduction, bankVersion, modules }: WholeExamNotes) {
  return {
    exam: {
      code: null,
      name,
      items: null,
      minutes: null,
      passPercent: null,
      bankVersion,
      introduction,
    },
    modules: modules.map(({ id, title, weight, sections }) => ({
      id,
      title,
      weight,
      summary: '',
      competencies: [],
      cheatSheet: null,
      sections: sections.map(({ anchor, heading, depth, markdown }) => ({
        anchor,
        heading,
        depth,
        markdown,
      })),
    })),
    items: [],
    glossary: null,
    scenarios: [],
  };
}

/** Dates are called as authors call them. */
function factJson<Fact extends { readonly checkedOn: string }>({ checkedOn, ...fact }: Fact) {
  return { ...fact, checked: checkedOn };
}

type OutlineEntry = CompiledContent['outline']['domains'][number]['competencies'][number];

function competencyJson({ id, key, title }: OutlineEntry, compiled: CompiledCompetency | undefined) {
  const note = compiled?.note;
  return {
    id,
    key,
    title,
    prefix: compiled?.prefix,
    note: note && {
      title: note.note.title,
      summary: note.note.summary,
      readingMinutes: note.note.readingMinutes,
      lead: note.leadMarkdown,
      sections: note.note.sections.map(({ anchor, heading, points, sources, itemIds, terms }) => ({
        anchor,
        heading,
        markdown: note.markdown[anchor] ?? '',
        points,
        sources: sources.map(factJson),
        itemIds,
        terms,
      })),
    },
    itemIds: (compiled?.items ?? []).map(({ presented }) => presented.id),
  };
}

function cheatSheetJson(compiled: CompiledCheatSheet | undefined) {
  if (compiled === undefined) return null;
  const { title, summary, sections, sources } = compiled.sheet;
  return {
    title,
    summary,
    sections: sections.map(({ anchor, heading }) => ({
      anchor,
      heading,
      markdown: compiled.markdown[anchor] ?? '',
    })),
    sources: sources.map(factJson),
  };
}

function glossaryJson(compiled: CompiledGlossary | undefined) {
  if (compiled === undefined) return null;
  const { title, summary, entries } = compiled.glossary;
  return {
    title,
    summary,
    terms: entries.map(({ anchor, name, also, sources, places }) => ({
      anchor,
      name,
      also,
      definition: compiled.markdown[anchor] ?? '',
      sources: sources.map(factJson),
      places,
    })),
  };
}

function scenarioJson({ scenario, points, markdown }: CompiledScenario) {
  const { intro: _, flows, missions, ...facts } = scenario;
  return {
    ...facts,
    points,
    intro: markdown.intro,
    flows: flows.map(flowJson),
    missions: missions.map(({ goal: _, hints: __, visible, hidden, ...mission }, at) => ({
      ...mission,
      ...markdown.missions[at],
      visible: visible.map(({ flow, wanted }) => ({ ...flowJson(flow), want: wanted })),
      hidden: hidden.map(({ flow, wanted, category }) => {
        return { ...flowJson(flow), want: wanted, about: category };
      }),
    })),
  };
}

/** As authors write it. */
function flowJson({ from, to, ...flow }: Flow) {
  return { from: formatFlowEnd(from), to: formatFlowEnd(to), ...flow };
}

function itemJson({ presented, answer, markdown }: CompiledItem) {
  return {
    id: presented.id,
    domain: presented.competency.split('/', 1)[0],
    competency: presented.competency,
    kind: presented.kind,
    level: answer.level,
    stem: markdown.stem,
    options: presented.options.map(({ id }, place) => ({
      id,
      text: markdown.options[place]?.text,
      key: answer.key.includes(id),
      rationale: markdown.options[place]?.rationale,
    })),
    key: answer.key,
    note: answer.note,
    points: answer.points,
    sources: answer.sources.map(({ url, version, checkedOn }) => ({
      url,
      version,
      checked: checkedOn,
    })),
    ...(markdown.notice === undefined ? {} : { notice: markdown.notice }),
    ...(markdown.accepted === undefined ? {} : { accepted: markdown.accepted }),
    hash: presented.hash,
  };
}
