import { asItemId, type ItemId } from '../core/base/ids.ts';
import { failure, success, type Result } from '../core/base/result.ts';
import { acceptWarnings } from './accept-warnings.ts';
import { compileCheatSheet } from './cheat-sheet/compile-cheat-sheet.ts';
import { noCache, type CompileCache } from './compile-cache.ts';
import type { CompiledCompetency, CompiledContent } from './compiled-content.ts';
import { withPlainLines, type ContentFile } from './content-file.ts';
import { compileExam, type Exam } from './exam/compile-exam.ts';
import { bankVersion, examOutline, itemCatalog } from './exam/exam-outline.ts';
import { compileGlossary, compileTerms, type TermIndex } from './glossary/compile-glossary.ts';
import { termPlaces } from './glossary/term-places.ts';
import { compileItem, type CompiledItem } from './item/compile-item.ts';
import { splitNoteReference } from './item/note-reference.ts';
import type { ParsedItem } from './item/parsed-item.ts';
import { compileNote, type CompiledNote } from './note/compile-note.ts';
import type { ParsedNote } from './note/parsed-note.ts';
import { parseContent, type ParsedContent } from './parse-content.ts';
import { hasErrors, sortProblems, type Compiled, type ContentProblem } from './problem.ts';
import type { LinkIndex } from './prose/link-index.ts';
import {
  ITEM_SEVERITIES,
  runBankRules,
  runCheatSheetRules,
  runGlossaryRules,
  runItemRules,
  runNoteRules,
  runScenarioRules,
} from './rules/registry.ts';
import { compileScenario } from './scenario/compile-scenario.ts';
import { readWordLists, type WordLists } from './words/word-lists.ts';

/**
 * Compiles a content folder; fails with every problem of every file when one of them is an error.
 *
 * @param today the date, YYYY-MM-DD; without one no source is too old
 */
export function compileContent(
  files: readonly ContentFile[],
  today?: string,
): Result<CompiledContent, readonly ContentProblem[]> {
  const { value, problems } = compileAsFarAsPossible(files, noCache, today);
  return value === undefined || hasErrors(problems) ? failure(problems) : success(value);
}

/**
 * Compiles what can be compiled: an item or note with an error of its own is left out or incomplete, the rest
 * is there. For authors who look at a page while other files are unfinished.
 *
 * @param today the date, YYYY-MM-DD; without one no source is too old
 * @returns no content only when `exam.md` itself cannot be read
 */
export function compileAsFarAsPossible(
  rawFiles: readonly ContentFile[],
  cache: CompileCache = noCache,
  today?: string,
): Compiled<CompiledContent | undefined> {
  const files = rawFiles.map(withPlainLines);
  const examFile = files.find(({ path }) => path === 'exam.md');
  if (examFile === undefined) return { value: undefined, problems: [MISSING_EXAM] };
  const words = readWordsOnce(files, cache);
  const { value: exam, problems: examProblems } = compileExam(examFile, words.value);
  if (exam === undefined) return { value: undefined, problems: sortProblems(examProblems) };
  const parsed = parseContent(files, exam, cache);
  const compiled = compileParsed(parsed.value, exam, cache);
  const checked = acceptWarnings(
    checkParsed(parsed.value, exam, today),
    parsed.value.items,
    ITEM_SEVERITIES,
  );
  const problems = sortProblems([
    ...examProblems,
    ...words.problems,
    ...parsed.problems,
    ...checked.problems,
    ...compiled.problems,
  ]);
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const { domains } = parsed.value;
  const value: CompiledContent = {
    outline: examOutline(exam, bankVersion(files, exam), domains, compiled.value),
    catalog: itemCatalog(compiled.value.competencies),
    ...compiled.value,
    programs: new Set(exam.words.today.commands.keys()),
    warnings,
    accepted: checked.accepted,
  };
  return { value, problems };
}

function readWordsOnce(files: readonly ContentFile[], cache: CompileCache): Compiled<WordLists> {
  const lists = files.filter(({ path }) => path.startsWith('words/'));
  return cache.remember('words', JSON.stringify(lists), () => readWordLists(lists));
}

const MISSING_EXAM: ContentProblem = {
  file: 'exam.md',
  line: 1,
  rule: 'required-files',
  severity: 'error',
  expected: 'the file exam.md with facts, domains and competencies',
  found: 'no such file',
  fix: 'write it, or name the folder that it stands in',
};

function checkParsed(parsed: ParsedContent, exam: Exam, today?: string): ContentProblem[] {
  return [
    ...parsed.notes.flatMap((note) => runNoteRules(note, exam, today)),
    ...parsed.items.flatMap((item) => runItemRules(item, exam, today)),
    ...(parsed.glossary === undefined ? [] : runGlossaryRules(parsed.glossary, exam)),
    ...parsed.cheatSheets.flatMap((sheet) => runCheatSheetRules(sheet, exam)),
    ...parsed.scenarios.flatMap((scenario) => runScenarioRules(scenario, exam, today)),
    ...runBankRules(parsed, exam, today),
  ];
}

function compileParsed(
  parsed: ParsedContent,
  exam: Exam,
  cache: CompileCache,
): Compiled<Pick<CompiledContent, 'competencies' | 'cheatSheets' | 'glossary' | 'scenarios'>> {
  const problems: ContentProblem[] = [];
  const take = <Value>({ value, problems: found }: Compiled<Value>): Value => {
    problems.push(...found);
    return value;
  };
  const links = linkIndex(parsed, exam);
  const terms = take(compileTerms(parsed.glossary, links));
  const around = surroundings(parsed, links, terms);
  const competencies = exam.domains.flatMap((domain) =>
    domain.competencies.map(({ key, prefix, points }): CompiledCompetency => {
      const note = parsed.notes.find(({ competency }) => competency === key);
      const items = parsed.items.filter(({ home }) => home.competency === key);
      return {
        key,
        prefix,
        points,
        note: note && take(compileNoteOnce(note, around, cache)),
        items: take(compileItemsOnce(items, around, cache)),
      };
    }),
  );
  const cheatSheets = parsed.cheatSheets.map((sheet) => take(compileCheatSheet(sheet, links)));
  const glossary =
    parsed.glossary && compileGlossary(parsed.glossary, terms, termPlaces(parsed.notes, terms.find));
  const scenarios = parsed.scenarios.map((scenario) => take(compileScenario(scenario, links)));
  return { value: { competencies, cheatSheets, glossary, scenarios }, problems };
}

interface Surroundings extends ParsedContent {
  readonly links: LinkIndex;
  readonly terms: TermIndex;
  /** Everything about other files that the prose of one file may depend on. */
  readonly signature: string;
  /** The words of the glossary, which the prose of notes depends on. */
  readonly glossaryText: string;
  itemsFor(note: ParsedNote, anchor: string): readonly ItemId[];
}

function linkIndex(parsed: ParsedContent, exam: Exam): LinkIndex {
  return {
    notes: new Map(
      parsed.notes.map(({ file, competency, headings }) => [
        file,
        { competency, headings: new Map(headings.map(({ anchor, text }) => [anchor, text])) },
      ]),
    ),
    domains: new Map(exam.domains.map(({ id }) => [`${id}/domain.md`, id])),
  };
}

function surroundings(parsed: ParsedContent, links: LinkIndex, terms: TermIndex): Surroundings {
  const pages = [...links.notes].map(([path, { headings }]) => [path, ...headings]);
  const byAnchor = itemsByAnchor(parsed.items);
  return {
    ...parsed,
    links,
    terms,
    glossaryText: parsed.glossary === undefined ? '' : textOf(parsed.glossary.file, parsed.files),
    signature: JSON.stringify([...links.domains, pages, ...parsed.diagrams]),
    itemsFor: ({ competency }, anchor) => byAnchor.get(`${competency}#${anchor}`) ?? [],
  };
}

function itemsByAnchor(items: readonly ParsedItem[]): ReadonlyMap<string, readonly ItemId[]> {
  const byAnchor = new Map<string, ItemId[]>();
  for (const { id, fields, home } of items) {
    if (fields.note === undefined) continue;
    const { competency, anchor } = splitNoteReference(fields.note, home.domain);
    const name = `${competency}#${anchor}`;
    const ids = byAnchor.get(name);
    if (ids === undefined) byAnchor.set(name, [asItemId(id)]);
    else ids.push(asItemId(id));
  }
  return byAnchor;
}

function compileNoteOnce(
  note: ParsedNote,
  { links, diagrams, terms, itemsFor, signature, glossaryText, files }: Surroundings,
  cache: CompileCache,
): Compiled<CompiledNote> {
  const linked = note.headings.map(({ anchor }) => itemsFor(note, anchor));
  const input = JSON.stringify([textOf(note.file, files), signature, glossaryText, linked]);
  return cache.remember(`prose of ${note.file}`, input, () =>
    compileNote(note, { links, diagrams, terms, itemsFor: (anchor) => itemsFor(note, anchor) }),
  );
}

/** @param items those of one file */
function compileItemsOnce(
  items: readonly ParsedItem[],
  around: Surroundings,
  cache: CompileCache,
): Compiled<readonly CompiledItem[]> {
  const [first] = items;
  if (first === undefined) return { value: [], problems: [] };
  const input = JSON.stringify([textOf(first.file, around.files), around.signature]);
  return cache.remember(`prose of ${first.file}`, input, () => {
    const compiled = items.map((item) => compileItem(item, around));
    return {
      value: compiled.flatMap(({ value }) => (value === undefined ? [] : [value])),
      problems: compiled.flatMap(({ problems }) => problems),
    };
  });
}

function textOf(path: string, files: readonly ContentFile[]): string {
  return files.find((file) => file.path === path)?.text ?? '';
}
