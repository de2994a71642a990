import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { nearestWord } from './nearest-word.ts';
import { NO_FIELDS, type Fields } from './parse-kinds.ts';

/** A field that stands where it cannot stand. */
export interface UnknownField {
  readonly name: string;
  /** From the root; list places are left out. */
  readonly path: readonly string[];
  readonly offset: number | undefined;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** The text of a scalar below a key of a mapping. */
export function textAt(node: unknown, key: string): string | undefined {
  const value: unknown = isMap(node) ? node.get(key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

export function keyNode(node: unknown, key: string): Node | undefined {
  const pair = isMap(node) ? node.items.find((item) => nameOf(item) === key) : undefined;
  return isNode(pair?.key) ? pair.key : undefined;
}

export function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** Compares a YAML node with the fields that may stand in it; undefined fields allow anything. */
export function unknownFields(
  node: unknown,
  fields: Fields | undefined,
  path: readonly string[] = [],
): UnknownField[] {
  if (fields === undefined) return [];
  if (isSeq(node)) return node.items.flatMap((entry) => unknownFields(entry, fields, path));
  if (!isMap(node)) return [];
  return node.items.flatMap((pair) => {
    const name = nameOf(pair);
    const field = fields.names.get(name);
    const at = { name, path: [...path, name], offset: isNode(pair.key) ? pair.key.range?.[0] : undefined };
    if (field === undefined) {
      if (fields.own !== undefined) {
        return unknownFields(pair.value, isPlain(fields.own) ? undefined : fields.own, at.path);
      }
      return [{ ...at, ...unknownField(name, fields, path) }];
    }
    const wrongShape = shapeMistake(name, field.isList, field.fields, pair.value);
    if (wrongShape !== undefined) return [{ ...at, ...wrongShape }];
    // A list whose entries the words do not describe.
    if (field.isList === undefined && isSeq(pair.value)) return [];
    return unknownFields(pair.value, field.fields, at.path);
  });
}

type Mistake = Pick<UnknownField, 'expected' | 'found' | 'fix'>;

function unknownField(name: string, fields: Fields, path: readonly string[]): Mistake {
  const names = [...fields.names.keys()];
  const place = path.length === 0 ? '' : ` below ${path.join('.')}`;
  if (names.length === 0) {
    return {
      expected: `a value, no fields,${place}`,
      found: `the field ${name}`,
      fix: 'correct the indent, or remove the field',
    };
  }
  const nearest = nearestWord(name, names);
  return {
    expected: `a field that exists${place}: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ', …' : ''}`,
    found: `the field ${name}`,
    fix: nearest === undefined ? 'correct its name or its indent' : `write ${nearest}`,
  };
}

function shapeMistake(
  name: string,
  isList: boolean | undefined,
  fields: Fields | undefined,
  value: unknown,
): Mistake | undefined {
  if (isList === true && isMap(value)) {
    return {
      expected: `a list below ${name}`,
      found: 'a single entry without a dash',
      fix: `put "- " before the first field below ${name}`,
    };
  }
  const isOpen = fields === undefined || fields.own !== undefined;
  if (isList === false && isSeq(value) && !isOpen) {
    return {
      expected: `no list below ${name}`,
      found: 'entries with a dash',
      fix: `remove the dash below ${name}`,
    };
  }
  return undefined;
}

function isPlain(fields: Fields): boolean {
  return fields === NO_FIELDS || (fields.names.size === 0 && fields.own === undefined);
}
