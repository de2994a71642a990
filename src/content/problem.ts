/** How much a problem matters: an error stops the build, a warning is printed. */
export type Severity = 'error' | 'warning';

/** Something that is wrong with the content, told so that its author can mend it without reading code. */
export interface ContentProblem {
  /** Path inside the content folder, for example `architecture/ipam.md`. */
  readonly file: string;
  /** 1 is the first line. */
  readonly line: number;
  readonly column?: number;
  /** The name of the rule, kebab-case; rules that are files of their own carry the file's name. */
  readonly rule: string;
  readonly severity: Severity;
  /** What the rule wants to see here. */
  readonly expected: string;
  /** What stands here instead. */
  readonly found: string;
  /** What to write instead. */
  readonly fix: string;
  /** The item it is about, if it is about one. */
  readonly itemId?: string;
}

/** A warning that an author has looked at and justified. */
export interface AcceptedWarning extends ContentProblem {
  readonly reason: string;
}

/** A problem before it is known whose it is: rules report these. */
export type Finding = Pick<ContentProblem, 'line' | 'column' | 'expected' | 'found' | 'fix'>;

/** What a compiler hands back: as much as could be made, and all that is wrong. */
export interface Compiled<Value> {
  readonly value: Value;
  readonly problems: readonly ContentProblem[];
}

/**
 * One problem as a block of text that starts with `file:line`.
 *
 * @param folder the content folder as the reader would type it; put before the file
 */
export function formatProblem(problem: ContentProblem, folder = ''): string {
  const column = problem.column === undefined ? '' : `:${problem.column}`;
  const base = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
  return [
    `${base}${problem.file}:${problem.line}${column} ${problem.severity} ${problem.rule}`,
    `  expected: ${problem.expected}`,
    `  found:    ${problem.found}`,
    `  fix:      ${problem.fix}`,
  ].join('\n');
}

/** By file, then line, then column; problems at one place keep their order. */
export function sortProblems(problems: readonly ContentProblem[]): ContentProblem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0),
  );
}

export function hasErrors(problems: readonly ContentProblem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Text as it stands in a problem: on one line, cut to a readable length, in quotes. */
export function quote(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > length ? `${line.slice(0, length - 1)}…` : line}"`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
