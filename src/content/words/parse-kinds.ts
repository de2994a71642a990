/** What may stand below a field. Undefined: anything; it is not said or not known. */
export interface Fields {
  readonly names: Map<string, Field>;
  /** What stands below keys of the author's own; undefined when there can be no such keys. */
  own: Fields | undefined;
}

export interface Field {
  /** Undefined when the list of words does not say. */
  readonly isList: boolean | undefined;
  fields: Fields | undefined;
}

export interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
  /** Undefined when the list has only the kind. */
  readonly fields: Fields | undefined;
}

/** Kinds by `apiVersion kind`. */
export type Kinds = ReadonlyMap<string, Kind>;

export interface KindsText {
  readonly path: string;
  readonly text: string;
}

/** A line of a list that names fields no list has. */
export interface UnknownReference {
  readonly path: string;
  readonly line: number;
  readonly name: string;
}

export const NO_FIELDS: Fields = { names: new Map(), own: undefined };

/**
 * Reads lists of kinds: `apiVersion kind` at the start of a line, its fields indented below, two spaces a level.
 * `field[]` holds a list, `*` stands for keys of the author's own, `field = Kind.spec` has the fields that stand
 * there, in this list or another.
 */
export function parseKinds(texts: readonly KindsText[]): {
  readonly kinds: Kinds;
  readonly unknown: readonly UnknownReference[];
} {
  const kinds = new Map<string, Kind>();
  const byName = new Map<string, Fields>();
  const references: (UnknownReference & { readonly field: Field })[] = [];
  for (const { path, text } of texts) {
    let open: Fields[] = [];
    text.split('\n').forEach((line, index) => {
      if (line.trim() === '' || line.startsWith('#')) return;
      const depth = line.search(/\S/) / 2;
      const [written = '', target] = line.trim().split(' = ');
      const fields: Fields = { names: new Map(), own: undefined };
      if (depth === 0) {
        const [kind = '', apiVersion] = written.split(' ').reverse();
        if (apiVersion !== undefined) kinds.set(written, { apiVersion, kind, fields });
        if (!byName.has(kind)) byName.set(kind, fields);
        open = [fields];
        return;
      }
      const parent = open[depth - 1];
      open = [...open.slice(0, depth), fields];
      if (written === '*' && parent !== undefined) parent.own = fields;
      else {
        const field: Field = { isList: written.endsWith('[]'), fields };
        parent?.names.set(written.replace('[]', ''), field);
        if (target !== undefined) references.push({ path, line: index + 1, name: target, field });
      }
    });
  }
  const unknown = references.filter(({ name, field }) => {
    field.fields = fieldsAt(name.split('.'), byName);
    return field.fields === undefined;
  });
  const listed = [...kinds].map(([head, kind]) => [head, withoutEmpty(kind)] as const);
  return { kinds: new Map(listed), unknown };
}

/** A reference may lead through another one, which by then has to be filled in: lists name what stands above. */
function fieldsAt(
  [first = '', ...rest]: readonly string[],
  byName: ReadonlyMap<string, Fields>,
): Fields | undefined {
  return rest.reduce<Fields | undefined>(
    (fields, name) => fields?.names.get(name)?.fields,
    byName.get(first),
  );
}

function withoutEmpty(kind: Kind): Kind {
  const isEmpty = kind.fields?.names.size === 0 && kind.fields.own === undefined;
  return isEmpty ? { ...kind, fields: undefined } : kind;
}
