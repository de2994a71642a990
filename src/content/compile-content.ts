import { asItemId, type CompetencyKey } from '../core/base/ids.ts';
import { failure, success, type Result } from '../core/base/result.ts';
import type { ExamOutline, ItemCatalog } from '../core/exam/exam-outline.ts';
import { withPlainLines, type ContentFile } from './content-file.ts';
import { compileDiagram, type Diagram } from './diagram/compile-diagram.ts';
import { compileDomain, type Domain } from './exam/compile-domain.ts';
import { compileExam, type Exam } from './exam/compile-exam.ts';
import { hashText } from './hash.ts';
import { compileItem, type CompiledItem } from './item/compile-item.ts';
import { splitNoteReference } from './item/note-reference.ts';
import { parseItems } from './item/parse-items.ts';
import type { ParsedItem } from './item/parsed-item.ts';
import { compileNote, type CompiledNote } from './note/compile-note.ts';
import { parseNote } from './note/parse-note.ts';
import type { ParsedNote } from './note/parsed-note.ts';
import { hasErrors, sortProblems, type Compiled, type ContentProblem } from './problem.ts';
import type { LinkIndex } from './prose/link-index.ts';
import { runBankRules, runItemRules, runNoteRules } from './rules/registry.ts';

/** Everything that the content folder says, ready for the site and for exports. */
export interface CompiledContent {
  readonly outline: ExamOutline;
  readonly catalog: ItemCatalog;
  /** In the order of `exam.md`. */
  readonly competencies: readonly CompiledCompetency[];
  /** What is not wrong enough to stop. */
  readonly warnings: readonly ContentProblem[];
}

export interface CompiledCompetency {
  readonly key: CompetencyKey;
  readonly prefix: string;
  readonly note: CompiledNote | undefined;
  readonly items: readonly CompiledItem[];
}

/** Compiles a content folder; fails with every problem of every file when one of them is an error. */
export function compileContent(
  files: readonly ContentFile[],
): Result<CompiledContent, readonly ContentProblem[]> {
  const { value, problems } = compileAsFarAsPossible(files);
  return value === undefined || hasErrors(problems) ? failure(problems) : success(value);
}

/**
 * Compiles what can be compiled: an item or note with an error of its own is left out or incomplete, the rest
 * is there. For authors who look at a page while other files are unfinished.
 *
 * @returns no content only when `exam.md` itself cannot be read
 */
export function compileAsFarAsPossible(
  rawFiles: readonly ContentFile[],
): Compiled<CompiledContent | undefined> {
  const files = rawFiles.map(withPlainLines);
  const examFile = files.find(({ path }) => path === 'exam.md');
  if (examFile === undefined) return { value: undefined, problems: [MISSING_EXAM] };
  const exam = compileExam(examFile);
  if (exam.value === undefined) return { value: undefined, problems: sortProblems(exam.problems) };
  const problems = [...exam.problems];
  const value = compileParts(files, exam.value, problems);
  const sorted = sortProblems(problems);
  const warnings = sorted.filter(({ severity }) => severity === 'warning');
  return { value: { ...value, warnings }, problems: sorted };
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

type WithoutWarnings = Omit<CompiledContent, 'warnings'>;

function compileParts(
  files: readonly ContentFile[],
  exam: Exam,
  problems: ContentProblem[],
): WithoutWarnings {
  const take = <Value>(compiled: Compiled<Value>): Value => {
    problems.push(...compiled.problems);
    return compiled.value;
  };
  const byPath = new Map(files.map((file) => [file.path, file]));
  const domains = new Map<string, Domain | undefined>();
  const notes: ParsedNote[] = [];
  const items: ParsedItem[] = [];
  for (const domain of exam.domains) {
    const file = byPath.get(`${domain.id}/domain.md`);
    if (file !== undefined) domains.set(domain.id, take(compileDomain(file, domain.title)));
    for (const { key, prefix } of domain.competencies) {
      const noteFile = byPath.get(`${key}.md`);
      const note = noteFile === undefined ? undefined : take(parseNote(noteFile, key));
      if (note !== undefined) notes.push(note);
      const itemsFile = byPath.get(`${key}.items.md`);
      const home = { domain: domain.id, competency: key, prefix };
      if (itemsFile !== undefined) items.push(...take(parseItems(itemsFile, home)));
    }
  }
  const diagrams = new Map<string, Diagram | undefined>(
    files
      .filter(({ path }) => isDiagram(path, exam))
      .map((file) => [file.path, take(compileDiagram(file))]),
  );
  problems.push(...notes.flatMap((note) => runNoteRules(note, exam)));
  problems.push(...items.flatMap((item) => runItemRules(item, exam)));
  problems.push(...runBankRules({ files, notes, items }, exam));

  const links = linkIndex(exam, notes);
  const itemsFor = itemsByAnchor(items);
  const compiledNotes = new Map(
    notes.map((note) => {
      const around = {
        links,
        diagrams,
        itemsFor: (anchor: string) => itemsFor.get(`${note.competency}#${anchor}`) ?? [],
      };
      return [note.competency, take(compileNote(note, around))];
    }),
  );
  const compiledItems = items.map((item) => take(compileItem(item, { links, diagrams, notes })));
  const competencies = exam.domains.flatMap((domain) =>
    domain.competencies.map(({ key, prefix }): CompiledCompetency => ({
      key,
      prefix,
      note: compiledNotes.get(key),
      items: compiledItems.filter(
        (item): item is CompiledItem => item?.presented.competency === key,
      ),
    })),
  );
  return {
    outline: toOutline(exam, domains, competencies, bankVersion(files, exam)),
    catalog: toCatalog(competencies),
    competencies,
  };
}

function isDiagram(path: string, exam: Exam): boolean {
  return exam.domains.some(({ id }) => path.startsWith(`${id}/diagrams/`)) && path.endsWith('.svg');
}

function linkIndex(exam: Exam, notes: readonly ParsedNote[]): LinkIndex {
  return {
    notes: new Map(
      notes.map(({ file, competency, headings }) => [
        file,
        { competency, headings: new Map(headings.map(({ anchor, text }) => [anchor, text])) },
      ]),
    ),
    domains: new Map(exam.domains.map(({ id }) => [`${id}/domain.md`, id])),
  };
}

function itemsByAnchor(items: readonly ParsedItem[]): ReadonlyMap<string, ReturnType<typeof asItemId>[]> {
  const byAnchor = new Map<string, ReturnType<typeof asItemId>[]>();
  for (const { id, fields, home } of items) {
    if (fields.note === undefined) continue;
    const { competency, anchor } = splitNoteReference(fields.note, home.domain);
    const name = `${competency}#${anchor}`;
    byAnchor.set(name, [...(byAnchor.get(name) ?? []), asItemId(id)]);
  }
  return byAnchor;
}

/** Changes with any file that the content is made from. */
function bankVersion(files: readonly ContentFile[], exam: Exam): string {
  const parts = files
    .filter(({ path }) => path === 'exam.md' || exam.domains.some(({ id }) => path.startsWith(`${id}/`)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => `${path} ${hashText(text)}`);
  return hashText(parts.join('\n'));
}

function toOutline(
  exam: Exam,
  domains: ReadonlyMap<string, Domain | undefined>,
  competencies: readonly CompiledCompetency[],
  version: string,
): ExamOutline {
  const byKey = new Map(competencies.map((competency) => [competency.key, competency]));
  return {
    code: exam.code,
    name: exam.name,
    itemCount: exam.itemCount,
    minutes: exam.minutes,
    passPercent: exam.passPercent,
    weightsFact: exam.weightsFact,
    bankVersion: version,
    domains: exam.domains.map(({ id, title, weight, competencies }) => ({
      id,
      title,
      summary: domains.get(id)?.summary ?? '',
      weight,
      competencies: competencies.map((competency) => {
        const compiled = byKey.get(competency.key);
        return {
          id: competency.id,
          key: competency.key,
          title: competency.title,
          summary: compiled?.note?.note.summary ?? '',
          readingMinutes: compiled?.note?.note.readingMinutes ?? 0,
          itemCount: compiled?.items.length ?? 0,
        };
      }),
    })),
  };
}

function toCatalog(competencies: readonly CompiledCompetency[]): ItemCatalog {
  return Object.fromEntries(
    competencies.map(({ key, items }) => [key, items.map(({ presented }) => presented.id)]),
  );
}
