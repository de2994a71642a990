// `content:check` and `content:json`: content.ts check|json [a content folder, or a file with notes on a whole exam]
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import process from 'node:process';
import { compileContent } from '../src/content/compile-content.ts';
import type { CompiledContent } from '../src/content/compiled-content.ts';
import { contentJson, wholeExamNotesJson } from '../src/content/content-json.ts';
import { formatProblem, type ContentProblem } from '../src/content/problem.ts';
import { readContentFolder } from '../src/content/read/read-content-folder.ts';
import { compileWholeExamNotes, type WholeExamNotes } from '../src/content/whole-exam-notes.ts';

const [command, path = 'content'] = process.argv.slice(2);
process.exitCode = run(command, path);

/** What came of a folder or file, in the shape both commands need. */
interface Outcome {
  /** What problems name is put after this. */
  readonly folder: string;
  readonly problems: readonly ContentProblem[];
  /** Undefined when a problem is an error. */
  readonly compiled: { readonly json: unknown; readonly summary: string } | undefined;
}

function run(command: string | undefined, path: string): number {
  if (command !== 'check' && command !== 'json') {
    console.error(
      'Write: content.ts check|json [content folder, or a file with notes on a whole exam]',
    );
    return 1;
  }
  if (!existsSync(path)) {
    console.error(`There is no file or folder ${path}.`);
    return 1;
  }
  const outcome = statSync(path).isDirectory() ? compileFolder(path) : compileFile(path);
  return command === 'check' ? check(outcome) : printJson(outcome);
}

function check({ folder, problems, compiled }: Outcome): number {
  for (const problem of problems) console.log(`${formatProblem(problem, folder)}\n`);
  const count = (severity: string): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const told = `${count('error')} errors, ${count('warning')} warnings`;
  console.log(compiled === undefined ? told : `${compiled.summary}; ${told}`);
  return compiled === undefined ? 1 : 0;
}

/** Standard output is one JSON document and nothing else; problems go to standard error. */
function printJson({ folder, problems, compiled }: Outcome): number {
  if (compiled === undefined) {
    for (const problem of problems) console.error(`${formatProblem(problem, folder)}\n`);
    return 1;
  }
  process.stdout.write(`${JSON.stringify(compiled.json, null, 2)}\n`);
  return 0;
}

function compileFolder(folder: string): Outcome {
  const result = compileContent(readContentFolder(folder));
  if (!result.ok) return { folder, problems: result.problem, compiled: undefined };
  const { value } = result;
  const compiled = { json: contentJson(value), summary: summarizeFolder(value) };
  return { folder, problems: value.warnings, compiled };
}

function compileFile(path: string): Outcome {
  const folder = path.includes('/') ? dirname(path) : '';
  const file = { path: basename(path), text: readFileSync(path, 'utf8') };
  const result = compileWholeExamNotes(file);
  if (!result.ok) return { folder, problems: result.problem, compiled: undefined };
  const { value } = result;
  const compiled = { json: wholeExamNotesJson(value), summary: summarizeFile(value) };
  return { folder, problems: value.warnings, compiled };
}

function summarizeFolder({ outline, competencies }: CompiledContent): string {
  const notes = competencies.filter(({ note }) => note !== undefined).length;
  const items = competencies.reduce((sum, competency) => sum + competency.items.length, 0);
  return `${outline.code}: ${outline.domains.length} domains, ${notes} notes, ${items} items`;
}

function summarizeFile({ name, modules }: WholeExamNotes): string {
  const sections = modules.reduce((sum, module) => sum + module.sections.length, 0);
  return `${name || 'Notes'}: ${modules.length} domains, ${sections} sections`;
}
