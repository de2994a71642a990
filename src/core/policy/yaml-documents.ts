import { Composer, type CST, LineCounter, Parser, type Document, type ErrorCode } from 'yaml';
import { duplicateKeys } from './duplicate-keys.ts';
import type { Span } from './span.ts';
import {
  cutIntoPieces,
  isTooDeep,
  longestText,
  mostDocuments,
  mostMistakes,
} from './yaml-limits.ts';

export interface YamlText {
  readonly documents: readonly YamlDocument[];
  spanOf(from: number, to: number): Span;
}

export interface YamlDocument {
  readonly document: Document;
  readonly mistakes: readonly YamlMistake[];
}

export interface YamlMistake {
  readonly at: Span;
  readonly message: string;
  readonly hint?: string;
}

/** Parses a text of YAML documents, or says in one sentence why it does not even try. */
export function readYamlText(text: string): YamlText | { readonly refusal: string } {
  if (text.length > longestText) {
    return { refusal: `The text is longer than 512 kB (${Math.ceil(text.length / 1024)} kB).` };
  }
  if (isTooDeep(text)) return { refusal: 'The text is nested too deeply.' };
  try {
    return compose(text);
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    // The YAML package recurses, so a depth that the check above missed ends in a RangeError.
    if (error instanceof RangeError) return { refusal: 'The text is nested too deeply.' };
    throw error;
  }
}

const tooManyPieces =
  'The text is too long to be judged while you type: some 4,000 lines can be. Leave out what has no part in the question.';

/** Stops the composer, which has no other way to be stopped. */
class Refusal extends Error {}

function compose(text: string): YamlText {
  const lines = new LineCounter();
  const locate = (from: number, to: number): Span => spanOf(lines, text, from, to);
  const mistake = (from: number, to: number, code: ErrorCode, message: string): YamlMistake => {
    const at = locate(from, to);
    return { at, ...explain(code, message, at.line, text.slice(from, from + 40)) };
  };
  const documents: YamlDocument[] = [];
  let mistakes: YamlMistake[] = [];
  let count = 0;
  const countMistake = (): void => {
    count += 1;
    if (count > mostMistakes) throw new Refusal('This is no YAML: it has too many mistakes.');
  };
  // The package compares each key of a map with all before it; see `duplicateKeys`.
  const composer = new Composer({ uniqueKeys: false });
  // The composer's own errors each capture a stack; a text of nothing but mistakes would take seconds.
  Object.assign(composer, {
    onError: (source: ErrorSource, code: ErrorCode, message: string, warning?: boolean) => {
      countMistake();
      if (!warning) mistakes.push(mistake(...offsets(source), code, message));
    },
  });
  const add = (composed: Iterable<Document>): void => {
    for (const document of composed) {
      for (const key of duplicateKeys(document)) {
        countMistake();
        mistakes.push(mistake(...key, 'DUPLICATE_KEY', 'Map keys must be unique'));
      }
      const others = document.errors.map((error) =>
        mistake(...error.pos, error.code, error.message),
      );
      documents.push({ document, mistakes: [...mistakes, ...others] });
      mistakes = [];
      if (documents.length > mostDocuments) {
        throw new Refusal(`The text has more than ${mostDocuments} documents.`);
      }
    }
  };
  const take = (tokens: Iterable<CST.Token>): void => {
    for (const token of tokens) {
      if (token.type === 'error') countMistake();
      add(composer.next(token));
    }
  };
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const pieces = cutIntoPieces(text);
  if (!pieces) throw new Refusal(tooManyPieces);
  for (const piece of pieces) take(parser.next(piece));
  take(parser.end());
  add(composer.end());
  return { documents, spanOf: locate };
}

type ErrorSource = number | [number, number] | { offset: number; source?: string };

function offsets(source: ErrorSource): [number, number] {
  if (typeof source === 'number') return [source, source + 1];
  if (Array.isArray(source)) return source;
  return [source.offset, source.offset + (source.source?.length ?? 1)];
}

/** What a YAML mistake means, in words that do not need the YAML specification. */
function explain(
  code: ErrorCode,
  message: string,
  line: number,
  written: string,
): { message: string; hint?: string } {
  const word = /^[^\s:]+/.exec(written)?.[0] ?? '';
  const found = code === 'DUPLICATE_KEY' ? `: key "${word}" already set in map` : '';
  const hint = yamlHints[code];
  return {
    message: `YAML: line ${line}: ${message}${found}`,
    ...(hint === undefined ? {} : { hint }),
  };
}

const yamlHints: Readonly<Partial<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: 'Indent with spaces; YAML does not allow tabs.',
  BAD_INDENT: 'Let the fields of one map start in the same column.',
  DUPLICATE_KEY: 'Keep one of the two and move what the other holds into it.',
  MISSING_CHAR: 'Look for a quote or a bracket that is not closed.',
};

function spanOf(lines: LineCounter, text: string, from: number, to: number): Span {
  const start = clamp(from, text.length);
  const end = Math.max(start, clamp(trimmedEnd(text, start, to), text.length));
  const begin = lines.linePos(start);
  const last = lines.linePos(Math.max(start, end - 1));
  return {
    line: Math.max(1, begin.line),
    column: Math.max(1, begin.col),
    endLine: Math.max(1, last.line),
    from: start,
    to: end,
  };
}

/** A block node's range reaches to the next token; the blank end is no part of what was written. */
function trimmedEnd(text: string, from: number, to: number): number {
  let end = clamp(to, text.length);
  while (end > from && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(0, offset), length);
}
