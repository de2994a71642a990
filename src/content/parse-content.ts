import type { DomainAudit } from './audit/audit-record.ts';
import { parseAudit } from './audit/parse-audit.ts';
import { cheatSheetPath, parseCheatSheet, type ParsedCheatSheet } from './cheat-sheet/parse-cheat-sheet.ts';
import type { CompileCache } from './compile-cache.ts';
import type { ContentFile } from './content-file.ts';
import { compileDiagram, type Diagram } from './diagram/compile-diagram.ts';
import { compileDomain, type Domain } from './exam/compile-domain.ts';
import type { Exam, ExamCompetency, ExamDomain } from './exam/compile-exam.ts';
import { parseGlossary } from './glossary/parse-glossary.ts';
import type { ParsedGlossary } from './glossary/parsed-glossary.ts';
import { parseItems } from './item/parse-items.ts';
import type { ParsedItem } from './item/parsed-item.ts';
import { parseNote } from './note/parse-note.ts';
import type { ParsedNote } from './note/parsed-note.ts';
import type { Compiled, ContentProblem } from './problem.ts';
import { parseScenario } from './scenario/parse-scenario.ts';
import type { ParsedScenario } from './scenario/parsed-scenario.ts';
import { scenarioOf } from './scenario/scenario-files.ts';

/** Every file read by itself, before what files say about each other is looked at. */
export interface ParsedContent {
  readonly files: readonly ContentFile[];
  readonly domains: ReadonlyMap<string, Domain | undefined>;
  /** In the order of `exam.md`; what is missing or cannot be read is not there. */
  readonly notes: readonly ParsedNote[];
  readonly items: readonly ParsedItem[];
  readonly cheatSheets: readonly ParsedCheatSheet[];
  readonly glossary: ParsedGlossary | undefined;
  /** In the order to show them; those that cannot be read are not there. */
  readonly scenarios: readonly ParsedScenario[];
  /** By path; undefined for a picture with problems. */
  readonly diagrams: ReadonlyMap<string, Diagram | undefined>;
  /** By domain; those that cannot be read are not there. */
  readonly audits: ReadonlyMap<string, DomainAudit>;
}

export function parseContent(
  files: readonly ContentFile[],
  exam: Exam,
  cache: CompileCache,
): Compiled<ParsedContent> {
  const problems: ContentProblem[] = [];
  const take = <Value>({ value, problems: found }: Compiled<Value>): Value => {
    problems.push(...found);
    return value;
  };
  const byPath = new Map(files.map((file) => [file.path, file]));
  const domains = new Map<string, Domain | undefined>();
  const notes: ParsedNote[] = [];
  const items: ParsedItem[] = [];
  const audits = new Map<string, DomainAudit>();
  const cheatSheets: ParsedCheatSheet[] = [];
  for (const domain of exam.domains) {
    const file = byPath.get(`${domain.id}/domain.md`);
    if (file !== undefined) domains.set(domain.id, take(compileDomain(file, domain.title)));
    const sheet = byPath.get(cheatSheetPath(domain.id));
    if (sheet) cheatSheets.push(take(parseCheatSheetOnce(sheet, domain, cache)));
    const auditFile = byPath.get(`audit/${domain.id}.json`);
    if (auditFile !== undefined) audits.set(domain.id, take(parseAudit(auditFile)));
    for (const competency of domain.competencies) {
      const note = byPath.get(`${competency.key}.md`);
      if (note) notes.push(take(parseNoteOnce(note, competency, cache)));
      const itemsFile = byPath.get(`${competency.key}.items.md`);
      if (itemsFile) items.push(...take(parseItemsOnce(itemsFile, domain, competency, cache)));
    }
  }
  const drawings = files.filter(({ path }) => isDiagram(path, exam));
  const diagrams = new Map(
    drawings.map((file) => [
      file.path,
      take(cache.remember(file.path, file.text, () => compileDiagram(file))),
    ]),
  );
  const terms = byPath.get('glossary.md');
  const glossary =
    terms && take(cache.remember(terms.path, terms.text, () => parseGlossary(terms)));
  const scenarios = take(parseScenarios(files, cache));
  const value = { files, domains, notes, items, cheatSheets, glossary, scenarios, diagrams, audits };
  return { value, problems };
}

function parseScenarios(
  files: readonly ContentFile[],
  cache: CompileCache,
): Compiled<readonly ParsedScenario[]> {
  const ids = new Set(files.flatMap(({ path }) => scenarioOf(path) ?? []));
  const parsed = [...ids].map((id) => {
    const own = files.filter(({ path }) => scenarioOf(path) === id);
    return cache.remember(`scenarios/${id}`, JSON.stringify(own), () => parseScenario(id, own));
  });
  return {
    value: parsed
      .flatMap(({ value }) => value ?? [])
      .toSorted((one, other) => one.order - other.order),
    problems: parsed.flatMap(({ problems }) => problems),
  };
}

function parseCheatSheetOnce(
  file: ContentFile,
  { id }: ExamDomain,
  cache: CompileCache,
): Compiled<ParsedCheatSheet> {
  return cache.remember(file.path, file.text, () => parseCheatSheet(file, id));
}

function parseNoteOnce(
  file: ContentFile,
  { key }: ExamCompetency,
  cache: CompileCache,
): Compiled<ParsedNote> {
  return cache.remember(file.path, file.text, () => parseNote(file, key));
}

function parseItemsOnce(
  file: ContentFile,
  domain: ExamDomain,
  { key, prefix }: ExamCompetency,
  cache: CompileCache,
): Compiled<readonly ParsedItem[]> {
  const home = { domain: domain.id, competency: key, prefix };
  return cache.remember(file.path, `${prefix}\n${file.text}`, () => parseItems(file, home));
}

function isDiagram(path: string, exam: Exam): boolean {
  return exam.domains.some(({ id }) => path.startsWith(`${id}/diagrams/`)) && path.endsWith('.svg');
}
