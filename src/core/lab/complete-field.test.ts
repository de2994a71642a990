import { describe, expect, test } from 'vitest';
import { parsePolicies } from '../policy/parse-policies.ts';
import { completeField, explainField } from './complete-field.ts';
import type { FieldTable } from './field-entry.ts';
import { documentFields } from './field-guide.ts';

/** Splits a text at `|`: the place of the cursor. */
function at(marked: string): [text: string, offset: number] {
  return [marked.replace('|', ''), marked.indexOf('|')];
}

function labelsAt(marked: string): string[] {
  return completeField(...at(marked)).options.map(({ label }) => label);
}

const head = 'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata:\n  name: a\n';

describe('completeField', () => {
  test('offers the fields of a document at its left edge', () => {
    expect(labelsAt('|')).toEqual(['apiVersion', 'kind', 'metadata', 'spec', 'specs']);
  });

  test('offers the fields of the map that the indentation stands in', () => {
    expect(labelsAt(`${head}spec:\n  endpointSelector: {}\n  |`)).toContain('ingressDeny');
    expect(labelsAt(`${head}spec:\n  ingress:\n    - |`)).toContain('fromEndpoints');
    expect(labelsAt(`${head}spec:\n  ingress:\n  - fromEndpoints:\n    - {}\n    |`)).toContain(
      'toPorts',
    );
  });

  test('knows the fields of NetworkPolicy apart from those of Cilium', () => {
    expect(labelsAt('kind: NetworkPolicy\nspec:\n  |')).toEqual([
      'podSelector',
      'policyTypes',
      'ingress',
      'egress',
    ]);
  });

  test('offers values of a field behind its colon, in a block list and within brackets', () => {
    expect(labelsAt(`${head}spec:\n  egress:\n    - toEntities:\n        - |`)).toContain('world');
    expect(labelsAt(`${head}spec:\n  egress:\n    - toEntities: [wo|`)).toContain('world');
    expect(
      labelsAt(
        `${head}spec:\n  egress:\n    - toPorts:\n        - ports:\n            - protocol: |`,
      ),
    ).toEqual(['TCP', 'UDP', 'SCTP', 'ANY']);
  });

  test('offers fields within braces', () => {
    expect(labelsAt(`${head}spec:\n  endpointSelector: {|`)).toEqual([
      'matchLabels',
      'matchExpressions',
    ]);
  });

  test('opens a list with its first dash, one step further in', () => {
    const { options, from } = completeField(...at(`${head}spec:\n  ing|`));
    expect(options.find(({ label }) => label === 'ingress')?.insert).toBe('ingress:\n    - ');
    expect(from).toBe(`${head}spec:\n  `.length);
  });

  test('looks only at the document around the cursor', () => {
    expect(labelsAt(`${head}---\nkind: NetworkPolicy\nspec:\n  |`)).toContain('podSelector');
  });

  test('offers nothing where fields are free, as in labels', () => {
    expect(labelsAt(`${head}spec:\n  endpointSelector:\n    matchLabels:\n      |`)).toEqual([]);
  });
});

describe('explainField', () => {
  test('explains the field under the cursor, in block and in braces', () => {
    const block = explainField(...at(`${head}spec:\n  endpointSel|ector: {}`));
    expect(block?.entry.meaning).toContain('pods this rule is for');
    const braces = explainField(...at(`${head}spec:\n  endpointSelector: {match|Labels: {a: b}}`));
    expect(braces?.entry.meaning).toContain('Labels');
  });

  test('has nothing to say about labels and values', () => {
    expect(
      explainField(...at(`${head}spec:\n  endpointSelector:\n    matchLabels:\n      or|g: x`)),
    ).toBeUndefined();
    expect(explainField(...at('kind: Cilium|NetworkPolicy'))).toBeUndefined();
  });
});

/** Every map of the guide as a policy with one unknown field there: the engine answers with the names it knows. */
function knownNames(kind: string, path: readonly string[]): Set<string> {
  const lines = [
    `apiVersion: ${kind === 'NetworkPolicy' ? 'networking.k8s.io/v1' : 'cilium.io/v2'}`,
    `kind: ${kind}`,
  ];
  let indent = '';
  let table: FieldTable = documentFields(kind);
  for (const name of path) {
    const entry = table[name]!;
    lines.push(`${indent}${name}:`);
    const isList = entry.shape === 'list of maps';
    indent += '  ';
    if (isList) {
      lines.push(`${indent}-`);
      indent += '  ';
    }
    table = entry.fields!;
  }
  lines.push(`${indent}qqqqqqqqqqqq: 1`);
  const { problems } = parsePolicies(lines.join('\n'));
  const unknown = problems.find(({ found }) => found === 'qqqqqqqqqqqq');
  return new Set(unknown?.expected?.replace('one of ', '').split(', '));
}

function mapsOf(table: FieldTable, path: readonly string[] = []): (readonly string[])[] {
  return Object.entries(table).flatMap(([name, { fields }]) =>
    fields ? [[...path, name], ...mapsOf(fields, [...path, name])] : [],
  );
}

describe('the guide and the parser', () => {
  /** Not worth offering: gone, or set by the API server. */
  const unguided = new Set(['fromRequires', 'toRequires', 'status']);
  /** Not simulated, and so not read any further. */
  const unread = ['fromNodes', 'toNodes', 'aws'];

  for (const kind of ['CiliumNetworkPolicy', 'NetworkPolicy']) {
    test(`name the same fields of a ${kind}, map by map`, () => {
      const paths = mapsOf(documentFields(kind)).filter(
        (path) => path[0] === 'spec' && !path.some((name) => unread.includes(name)),
      );
      expect(paths.length).toBeGreaterThan(5);
      for (const path of paths) {
        let table = documentFields(kind);
        for (const name of path) table = table[name]!.fields!;
        const known = [...knownNames(kind, path)].filter((name) => !unguided.has(name));
        expect(Object.keys(table).sort(), path.join('.')).toEqual(known.sort());
      }
    });
  }
});
