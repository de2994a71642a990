import { existsSync, readFileSync } from 'node:fs';
import type { DomainAudit } from './audit/audit-record.ts';
import { isPass, PASSES } from './audit/audit-record.ts';
import { auditReport, formatAuditReport } from './audit/audit-report.ts';
import { auditSheet } from './audit/audit-sheet.ts';
import { passesToMake } from './audit/audit-state.ts';
import {
  formatAudit,
  recordAnswers,
  recordChanges,
  type RecordedAnswers,
} from './audit/record-answers.ts';
import { noCache } from './compile-cache.ts';
import type { CommandOutcome } from './content-command.ts';
import { withPlainLines, type ContentFile } from './content-file.ts';
import { compileExam, type Exam } from './exam/compile-exam.ts';
import type { ParsedItem } from './item/parsed-item.ts';
import { parseContent, type ParsedContent } from './parse-content.ts';
import { formatProblem } from './problem.ts';
import { readContentFolder } from './read/read-content-folder.ts';

export interface AuditOutcome extends CommandOutcome {
  /** Files of the content folder to write. */
  readonly files: readonly ContentFile[];
}

const USAGE = `Write one of:
  content:audit                                     what has been audited, and how often readers were right
  content:audit -- sheet PASS [DOMAIN[/COMPETENCY]] the items that still need this pass (${PASSES.join(', ')}), without keys
  content:audit -- record PASS FILE                 take the answers to a sheet
  content:audit -- changed FILE                     note what was changed: an item's id and a sentence a line`;

/**
 * Prints or fills in the audit of a content folder.
 *
 * @param args as on the command line, see `USAGE`
 * @param today the day that answers are recorded under, like 2026-11-21
 */
export function auditCommand(
  args: readonly string[],
  today: string,
  folder = 'content',
): AuditOutcome {
  const read = readFolder(folder);
  if (typeof read === 'string') return refusal(read);
  const { exam, content } = read;
  const [command, ...rest] = args;
  if (command === undefined) {
    const domains = exam.domains.map(({ id }) => id);
    return print(formatAuditReport(auditReport(domains, content.items, content.audits)));
  }
  if (command === 'sheet') return sheet(rest, content);
  if (command === 'record') return record(rest, today, content);
  if (command === 'changed') return changed(rest, content);
  return refusal(USAGE);
}

interface ReadFolder {
  readonly exam: Exam;
  readonly content: ParsedContent;
}

/** @returns what is wrong when it cannot be read; an audit must not be overwritten because it did not parse */
function readFolder(folder: string): ReadFolder | string {
  const files = readContentFolder(folder).map(withPlainLines);
  const examFile = files.find(({ path }) => path === 'exam.md');
  const exam = examFile && compileExam(examFile).value;
  if (exam === undefined) return `${folder}/exam.md is missing or cannot be read; run content:check.`;
  const { value, problems } = parseContent(files, exam, noCache);
  const unreadable = problems.find(({ rule }) => rule === 'audit-file');
  return unreadable === undefined ? { exam, content: value } : formatProblem(unreadable, folder);
}

function sheet([pass = '', part]: readonly string[], content: ParsedContent): AuditOutcome {
  if (!isPass(pass)) return refusal(USAGE);
  const items = content.items.filter(
    (item) => isPartOf(item, part) && passesToMake(item, auditOf(item, content.audits)).includes(pass),
  );
  return items.length === 0
    ? print(`Nothing to do: every item${part === undefined ? '' : ` of ${part}`} has this pass.`)
    : print(auditSheet(items, pass, content.notes));
}

function isPartOf({ home }: ParsedItem, part: string | undefined): boolean {
  return part === undefined || home.domain === part || home.competency === part;
}

function auditOf({ home, id }: ParsedItem, audits: ReadonlyMap<string, DomainAudit>) {
  return audits.get(home.domain)?.[id];
}

function record(
  [pass = '', path = '']: readonly string[],
  today: string,
  { items, audits }: ParsedContent,
): AuditOutcome {
  if (!isPass(pass)) return refusal(USAGE);
  if (!existsSync(path)) return refusal(`There is no file ${path}.`);
  return written(recordAnswers(readFileSync(path, 'utf8'), pass, today, items, audits));
}

function changed([path = '']: readonly string[], { items, audits }: ParsedContent): AuditOutcome {
  if (!existsSync(path)) return refusal(`There is no file ${path}.`);
  return written(recordChanges(readFileSync(path, 'utf8'), items, audits));
}

/** What could be taken is kept even if some lines could not: readers' time is dear. */
function written({ audits, refused }: RecordedAnswers): AuditOutcome {
  const files = [...audits].map(([domain, audit]) => ({
    path: `audit/${domain}.json`,
    text: formatAudit(audit),
  }));
  const told = [`wrote ${files.map(({ path }) => path).join(', ') || 'nothing'}`];
  const stderr = refused.map((line) => `not recorded: ${line}\n`).join('');
  return { exitCode: refused.length === 0 ? 0 : 1, stdout: `${told.join('\n')}\n`, stderr, files };
}

function print(text: string): AuditOutcome {
  return { exitCode: 0, stdout: `${text}\n`, stderr: '', files: [] };
}

function refusal(message: string): AuditOutcome {
  return { exitCode: 1, stdout: '', stderr: `${message}\n`, files: [] };
}
