import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type YAMLMap } from 'yaml';
import { fieldHint } from './field-homes.ts';
import { mapEntries, type MapEntry } from './map-entries.ts';
import { nearestName } from './nearest-name.ts';
import { plainValue } from './plain-value.ts';
import type { PolicyProblem, ProblemLevel } from './problem.ts';
import type { Located, Span } from './span.ts';
import { wrongType } from './wrong-type.ts';

/** A node of the text, or the place where one is missing. */
export interface Place {
  /** `null` for a field that is written without a value. */
  readonly node: Node | null;
  readonly path: string;
  readonly at: Span;
}

/** Turns a place into a value, or reports why not and gives `undefined`. */
export type Reader<Value> = (place: Place, context: ReadContext) => Value | undefined;

export type ProblemDetails = Pick<PolicyProblem, 'expected' | 'found' | 'hint'>;

/** Nodes that one document may make us read; aliases can multiply a small text without end. */
const mostNodes = 50_000;

/** What the readers of one document share: the problems found so far, and how much has been read. */
export class ReadContext {
  readonly problems: PolicyProblem[] = [];
  /** Entries of maps with merge keys, so that what is wrong with one is said once. */
  readonly merged = new Map<YAMLMap, readonly MapEntry[]>();
  private read = 0;

  constructor(
    readonly document: number,
    private readonly yaml: Document,
    readonly spanOf: (from: number, to: number) => Span,
    /** Plain Kubernetes types take `null` for a missing field; the schemas of Cilium's kinds do not. */
    readonly nullIsMissing: boolean,
  ) {}

  report(level: ProblemLevel, place: Place, message: string, details: ProblemDetails = {}): void {
    this.problems.push({
      level,
      document: this.document,
      at: place.at,
      path: place.path,
      message,
      ...details,
    });
  }

  error(place: Place, message: string, details: ProblemDetails = {}): undefined {
    this.report('error', place, message, details);
    return undefined;
  }

  get hasErrors(): boolean {
    return this.problems.some((problem) => problem.level === 'error');
  }

  /** Follows aliases, and counts; past the limit everything is read as absent and said once. */
  resolve(place: Place): Node | null {
    this.read += 1;
    if (this.read === mostNodes + 1) {
      this.error({ ...place, path: '' }, 'The document is too large: its aliases multiply it.');
    }
    if (this.read > mostNodes) return null;
    if (!isAlias(place.node)) return place.node;
    return place.node.resolve(this.yaml) ?? null;
  }

  get isExhausted(): boolean {
    return this.read > mostNodes;
  }

  place(node: Node | null, path: string, fallback: Span): Place {
    const range = node?.range;
    return { node, path, at: range ? this.spanOf(range[0], range[1]) : fallback };
  }
}

/** The fields of a map that were written and could be read. */
export interface ReadFields<Fields> {
  readonly place: Place;
  readonly fields: { readonly [Name in keyof Fields]?: Fields[Name] };
  /** Places of all known fields that are written, readable or not. */
  readonly places: { readonly [Name in keyof Fields]?: Place };
}

export type FieldReaders<Fields> = { readonly [Name in keyof Fields]: Reader<Fields[Name]> };

/** A map with known fields. Unknown ones are problems, with the nearest known name. */
export function record<Fields>(readers: FieldReaders<Fields>): Reader<ReadFields<Fields>> {
  const names = Object.keys(readers);
  return (place, context) => {
    const node = context.resolve(place);
    const isEmpty = isNull(node) && context.nullIsMissing;
    if (!isMap(node) && !isEmpty) return wrongType(place, context, 'object');
    const fields: Record<string, unknown> = {};
    const places: Record<string, Place> = {};
    for (const { key, name, value: written } of isMap(node)
      ? mapEntries(node, place, context)
      : []) {
      const path = joinPath(place.path, name);
      const keyPlace = context.place(key, path, place.at);
      const reader = Object.hasOwn(readers, name)
        ? (readers as Record<string, Reader<unknown>>)[name]
        : undefined;
      if (!reader) {
        reportUnknown(keyPlace, name, names, context);
        continue;
      }
      const value = context.place(written, path, keyPlace.at);
      if (isNull(value.node) && context.nullIsMissing) continue;
      places[name] = { ...value, at: value.at };
      const read = reader(value, context);
      if (read !== undefined) fields[name] = read;
    }
    return { place, fields, places } as ReadFields<Fields>;
  };
}

/** Tells whether a field is written but was refused: its problem is reported, and nothing follows from its absence. */
export function isUnread<Fields>(read: ReadFields<Fields>, name: keyof Fields): boolean {
  return read.places[name] !== undefined && read.fields[name] === undefined;
}

/** A list; members that cannot be read are left out after their problems were reported. */
export function list<Member>(member: Reader<Member>): Reader<readonly Member[]> {
  return (place, context) => {
    const node = context.resolve(place);
    if (!isSeq(node)) return wrongType(place, context, 'array');
    const members: Member[] = [];
    for (const [index, item] of node.items.entries()) {
      if (context.isExhausted) break;
      const path = `${place.path}[${index}]`;
      const read = member(context.place(item as Node | null, path, place.at), context);
      if (read !== undefined) members.push(read);
    }
    return members;
  };
}

export const text: Reader<string> = (place, context) => {
  const value = scalarValue(place, context);
  if (typeof value === 'string') return value;
  // Go reads a null into a text as the empty one.
  if (context.nullIsMissing && isNull(context.resolve(place))) return '';
  return wrongType(place, context, 'string');
};

/** A text with its place. */
export const locatedText: Reader<Located<string>> = (place, context) => {
  const value = text(place, context);
  return value === undefined ? undefined : { value, at: place.at };
};

export const truth: Reader<boolean> = (place, context) => {
  const value = scalarValue(place, context);
  return typeof value === 'boolean' ? value : wrongType(place, context, 'boolean');
};

export const wholeNumber: Reader<number> = (place, context) => {
  const value = scalarValue(place, context);
  return typeof value === 'number' && Number.isInteger(value)
    ? value
    : wrongType(place, context, 'integer');
};

/** A field like Kubernetes' `IntOrString`. */
export const numberOrText: Reader<number | string> = (place, context) => {
  const value = scalarValue(place, context);
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isInteger(value)
    ? value
    : wrongType(place, context, 'integer or string');
};

/** A map from text to text, such as labels, with the place of each entry. */
export const textMap: Reader<readonly (Located<string> & { readonly key: string })[]> = (
  place,
  context,
) => {
  const node = context.resolve(place);
  if (!isMap(node)) return wrongType(place, context, 'object');
  const entries: (Located<string> & { readonly key: string })[] = [];
  for (const { key: keyNode, name: key, value: written } of mapEntries(node, place, context)) {
    const keyPlace = context.place(keyNode, joinPath(place.path, key), place.at);
    const valuePlace = context.place(written, keyPlace.path, keyPlace.at);
    const value = text(valuePlace, context);
    const at = context.spanOf(keyPlace.at.from, Math.max(keyPlace.at.to, valuePlace.at.to));
    if (value !== undefined) entries.push({ key, value, at });
  }
  return entries;
};

/** A field that plain Kubernetes types have, where `null` means that nothing is written. */
export function orNothing<Value>(reader: Reader<Value>): Reader<Value> {
  return (place, context) => (isNull(context.resolve(place)) ? undefined : reader(place, context));
}

/** Takes anything; for fields that have no part in verdicts. */
export const anything: Reader<true> = () => true;

function reportUnknown(
  place: Place,
  name: string,
  names: readonly string[],
  context: ReadContext,
): void {
  const nearest = nearestName(name, names);
  // A name that is known elsewhere is no slip of the pen but stands in the wrong place.
  const hint = fieldHint(name) ?? (nearest && `Did you mean \`${nearest}\`?`);
  context.error(place, `unknown field "${place.path}"`, {
    expected: nearest ?? `one of ${names.join(', ')}`,
    found: name,
    ...(hint === undefined ? {} : { hint }),
  });
}

function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function scalarValue(place: Place, context: ReadContext): unknown {
  const node = context.resolve(place);
  return isScalar(node) ? plainValue(node) : undefined;
}

export function isNull(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** A text directly under a map, without any report; for looking ahead. */
export function peekText(node: Node | null | undefined, field: string): string | undefined {
  if (!isMap(node)) return undefined;
  const value = node.get(field, true);
  return isScalar(value) && typeof value.value === 'string' ? value.value : undefined;
}
