import * as v from 'valibot';
import { isMap, LineCounter, parseAllDocuments, parseDocument, type Document } from 'yaml';
import { quote, type ContentProblem } from '../problem.ts';

/** For each field of a YAML block (`sources.*.url`, `*` for any place in a list): what belongs there. */
export type FieldGuide = Readonly<Record<string, FieldHelp>>;

export interface FieldHelp {
  readonly expected: string;
  readonly fix: string;
}

export interface CheckedYaml<Value> {
  /** Undefined when the text does not parse or has another shape. */
  readonly value: Value | undefined;
  /** What the text says whatever its shape; undefined when it does not parse. */
  readonly raw: unknown;
  readonly problems: readonly ContentProblem[];
  /** The line in the file where a field stands; that of the nearest parent when it is missing. */
  lineOf(...path: readonly (string | number)[]): number;
}

export interface YamlPlace {
  readonly file: string;
  /** The line of the file that the YAML text starts on. */
  readonly firstLine: number;
  readonly rule: string;
}

/** Parses YAML against a schema; every mismatch becomes a problem at its own line. */
export function parseCheckedYaml<Value>(
  text: string,
  schema: v.GenericSchema<unknown, Value>,
  guide: FieldGuide,
  place: YamlPlace,
): CheckedYaml<Value> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line + place.firstLine - 1;
  const lineOf = (...path: readonly (string | number)[]): number =>
    lineAt(offsetOf(document, path) ?? 0);
  const syntax = document.errors.map((error): ContentProblem => ({
    file: place.file,
    line: lineAt(error.pos[0]),
    rule: place.rule,
    severity: 'error',
    expected: 'YAML that parses',
    found: firstLineOf(error.message),
    fix: 'correct the YAML on this line; put text that contains ": " or starts with a sign in quotes',
  }));
  if (syntax.length > 0) return { value: undefined, raw: undefined, problems: syntax, lineOf };
  const raw: unknown = document.toJS() ?? {};
  const parsed = v.safeParse(schema, raw);
  if (parsed.success) return { value: parsed.output, raw, problems: [], lineOf };
  const problems = parsed.issues.map((issue): ContentProblem => {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    const unknown = issue.type === 'strict_object' && issue.expected === 'never';
    return {
      file: place.file,
      line: lineOf(...path),
      rule: place.rule,
      severity: 'error',
      ...(unknown ? unknownField(path, guide) : helpFor(path, guide)),
      found: unknown ? `the field ${quote(String(path.at(-1)))}` : describe(issue.input),
    };
  });
  return { value: undefined, raw, problems, lineOf };
}

/** The first mistake of a YAML text (one or more documents), with its line inside the text. */
export function findYamlMistake(
  text: string,
): { readonly line: number; readonly message: string } | undefined {
  const lines = new LineCounter();
  for (const document of parseAllDocuments(text, { lineCounter: lines })) {
    const error = 'errors' in document ? document.errors[0] : undefined;
    if (error !== undefined) {
      return { line: lines.linePos(error.pos[0]).line, message: firstLineOf(error.message) };
    }
  }
  return undefined;
}

function offsetOf(document: Document, path: readonly (string | number)[]): number | undefined {
  if (path.length === 0) return undefined;
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => String(item.key) === String(path.at(-1)));
    const key = pair?.key as { range?: readonly number[] } | undefined;
    if (key?.range !== undefined) return key.range[0];
  }
  const node = document.getIn(path, true) as { range?: readonly number[] } | undefined;
  return node?.range?.[0] ?? offsetOf(document, path.slice(0, -1));
}

function helpFor(path: readonly (string | number)[], guide: FieldGuide): FieldHelp {
  const name = path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
  // A field whose name is free has the help of its group.
  const group = `${name.replace(/\.?[^.]*$/, '')}.*`;
  return (
    guide[name] ??
    guide[group] ?? { expected: `a ${name || 'YAML block'} of another shape`, fix: 'see docs/authoring.md' }
  );
}

function unknownField(path: readonly (string | number)[], guide: FieldGuide): FieldHelp {
  const parent = path.slice(0, -1).map((part) => (typeof part === 'number' ? '*' : part));
  const prefix = parent.length === 0 ? '' : `${parent.join('.')}.`;
  const siblings = Object.keys(guide)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((name) => name !== '' && name !== '*' && !name.includes('.'));
  return {
    expected: `one of the fields ${siblings.join(', ')}`,
    fix: 'remove the field, or correct its name',
  };
}

function describe(input: unknown): string {
  if (input === undefined) return 'nothing: the field is missing';
  if (input === null) return 'nothing after the colon';
  if (typeof input === 'string') return quote(input);
  if (typeof input === 'object') return Array.isArray(input) ? 'a list' : 'a group of fields';
  return `the ${typeof input} ${String(input)}`;
}

function firstLineOf(message: string): string {
  return (message.split('\n', 1)[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}
