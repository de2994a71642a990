import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { compileContent } from './compile-content.ts';
import type { CompiledContent } from './compiled-content.ts';
import { contentJson, wholeExamNotesJson } from './content-json.ts';
import { formatProblem, type ContentProblem } from './problem.ts';
import { bankStats, formatStats } from './report/bank-stats.ts';
import { coverage, formatCoverage, isCovered } from './report/coverage.ts';
import { readContentFolder } from './read/read-content-folder.ts';
import { compileWholeExamNotes, type WholeExamNotes } from './whole-exam-notes.ts';

/** What a command says and how it ends. */
export interface CommandOutcome {
  readonly exitCode: 0 | 1;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs `check` or `json` on a content folder or on a file with notes on a whole exam, `stats` (what the bank is made
 * of) or `coverage` (where each curriculum point is taught and tested) on a content folder.
 *
 * @param args the command and, if it is not `content`, the path
 * @param today the date, YYYY-MM-DD; without one no source is too old
 */
export function contentCommand(
  [command, path = 'content']: readonly string[],
  today?: string,
): CommandOutcome {
  if (!isCommand(command)) {
    return refusal(
      'Write: content.ts check|json|stats|coverage [content folder; for check and json also a notes file]',
    );
  }
  if (!existsSync(path)) return refusal(`There is no file or folder ${path}.`);
  const isFolder = statSync(path).isDirectory();
  if (command === 'stats' || command === 'coverage') {
    return isFolder ? report(command, path) : refusal(`${command} needs a content folder.`);
  }
  const compilation = isFolder ? compileFolder(path, today) : compileFile(path);
  return command === 'check' ? check(compilation) : json(compilation);
}

type Command = 'check' | 'json' | 'stats' | 'coverage';

function isCommand(command: string | undefined): command is Command {
  return ['check', 'json', 'stats', 'coverage'].includes(command ?? '');
}

/** `coverage` fails when a point is not taught or not tested. */
function report(command: 'stats' | 'coverage', folder: string): CommandOutcome {
  const result = compileContent(readContentFolder(folder));
  if (!result.ok) return { exitCode: 1, stdout: '', stderr: tellAll(result.problem, folder) };
  if (command === 'stats') {
    return { exitCode: 0, stdout: `${formatStats(bankStats(result.value))}\n`, stderr: '' };
  }
  const rows = coverage(result.value);
  return { exitCode: isCovered(rows) ? 0 : 1, stdout: `${formatCoverage(rows)}\n`, stderr: '' };
}

/** What came of a folder or file, in the shape both commands need. */
interface Compilation {
  /** What problems name is put after this. */
  readonly folder: string;
  readonly problems: readonly ContentProblem[];
  /** Warnings that items accept. */
  readonly acceptedCount: number;
  /** Undefined when a problem is an error. */
  readonly compiled: { readonly json: unknown; readonly summary: string } | undefined;
}

function refusal(message: string): CommandOutcome {
  return { exitCode: 1, stdout: '', stderr: `${message}\n` };
}

function check({ folder, problems, acceptedCount, compiled }: Compilation): CommandOutcome {
  const count = (severity: string): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const accepted = acceptedCount === 0 ? '' : `, ${acceptedCount} accepted with a reason`;
  const told = `${count('error')} errors, ${count('warning')} warnings${accepted}`;
  const last = compiled === undefined ? told : `${compiled.summary}; ${told}`;
  const stdout = `${tellAll(problems, folder)}${last}\n`;
  return { exitCode: compiled === undefined ? 1 : 0, stdout, stderr: '' };
}

/** Standard output is one JSON document and nothing else. */
function json({ folder, problems, compiled }: Compilation): CommandOutcome {
  if (compiled === undefined) {
    return { exitCode: 1, stdout: '', stderr: tellAll(problems, folder) };
  }
  return { exitCode: 0, stdout: `${JSON.stringify(compiled.json, null, 2)}\n`, stderr: '' };
}

function tellAll(problems: readonly ContentProblem[], folder: string): string {
  return problems.map((problem) => `${formatProblem(problem, folder)}\n\n`).join('');
}

function compileFolder(folder: string, today: string | undefined): Compilation {
  const result = compileContent(readContentFolder(folder), today);
  if (!result.ok) return { folder, problems: result.problem, acceptedCount: 0, compiled: undefined };
  const { value } = result;
  const compiled = { json: contentJson(value), summary: summarizeFolder(value) };
  return { folder, problems: value.warnings, acceptedCount: value.accepted.length, compiled };
}

function compileFile(path: string): Compilation {
  const folder = path.includes('/') ? dirname(path) : '';
  const file = { path: basename(path), text: readFileSync(path, 'utf8') };
  const result = compileWholeExamNotes(file);
  if (!result.ok) return { folder, problems: result.problem, acceptedCount: 0, compiled: undefined };
  const { value } = result;
  const compiled = { json: wholeExamNotesJson(value), summary: summarizeFile(value) };
  return { folder, problems: value.warnings, acceptedCount: 0, compiled };
}

function summarizeFolder({
  outline,
  competencies,
  cheatSheets,
  glossary,
  scenarios,
}: CompiledContent): string {
  const notes = competencies.filter(({ note }) => note !== undefined).length;
  const items = competencies.reduce((sum, competency) => sum + competency.items.length, 0);
  const missions = scenarios.reduce((sum, { scenario }) => sum + scenario.missions.length, 0);
  const extras = [
    ...(cheatSheets.length === 0 ? [] : [`, ${cheatSheets.length} cheat sheets`]),
    ...(glossary === undefined ? [] : [`, ${glossary.glossary.entries.length} terms`]),
    ...(scenarios.length === 0 ? [] : [`, ${scenarios.length} scenarios with ${missions} missions`]),
  ];
  return `${outline.code}: ${outline.domains.length} domains, ${notes} notes, ${items} items${extras.join('')}`;
}

function summarizeFile({ name, modules }: WholeExamNotes): string {
  const sections = modules.reduce((sum, module) => sum + module.sections.length, 0);
  return `${name || 'Notes'}: ${modules.length} domains, ${sections} sections`;
}
