/** One label of an identity. Cilium tells labels of the same key apart by where they come from. */
export interface SourcedLabel {
  readonly source: string;
  readonly key: string;
  readonly value: string;
}

/** A condition on labels; all conditions of a selector must hold. */
export interface Requirement {
  /** `any` looks at the key from whichever source. */
  readonly source: string;
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  readonly values: readonly string[];
}

/** The labels of a security identity, for matching. */
export class LabelSet {
  private readonly byKey = new Map<string, SourcedLabel[]>();

  /** Equal for equal label sets, whatever the order. */
  readonly identity: string;
  /** `source:key=value`, sorted. */
  readonly written: readonly string[];

  constructor(readonly labels: readonly SourcedLabel[]) {
    for (const label of labels) {
      const same = this.byKey.get(label.key);
      if (same) same.push(label);
      else this.byKey.set(label.key, [label]);
    }
    this.written = labels
      .map(({ source, key, value }) => `${source}:${key}${value === '' ? '' : `=${value}`}`)
      .toSorted();
    this.identity = this.written.join('\n');
  }

  satisfies(requirements: readonly Requirement[]): boolean {
    return requirements.every((requirement) => this.meets(requirement));
  }

  /** `NotIn` and `DoesNotExist` hold when the key is missing. */
  private meets({ source, key, operator, values }: Requirement): boolean {
    const positive = operator === 'In' || operator === 'Exists';
    for (const label of this.byKey.get(key) ?? []) {
      if (source !== 'any' && label.source !== source) continue;
      const asksForValue = operator === 'In' || operator === 'NotIn';
      if (!asksForValue || values.includes(label.value)) return positive;
    }
    return !positive;
  }
}

/** Splits `source:key`; a key without source gets the one given. */
export function splitKey(key: string, missing: string): { source: string; key: string } {
  const colon = key.indexOf(':');
  return colon < 0
    ? { source: missing, key }
    : { source: key.slice(0, colon), key: key.slice(colon + 1) };
}

/** Equal texts for selectors with equal conditions, which Cilium would cache as one. */
export function selectorKey(requirements: readonly Requirement[]): string {
  return requirements
    .map(({ source, key, operator, values }) => `${source}:${key} ${operator} ${values.join(',')}`)
    .toSorted()
    .join(' & ');
}
