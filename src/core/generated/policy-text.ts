import type { Labels } from '../policy/cluster.ts';

/** Lines of YAML without indentation of their own; writers above indent them. */
export type Lines = readonly string[];

export interface PolicyParts {
  readonly kind?: 'CiliumNetworkPolicy' | 'CiliumClusterwideNetworkPolicy' | 'NetworkPolicy';
  readonly name: string;
  readonly namespace?: string;
  /** Labels of the subject; empty for everybody in scope. */
  readonly subject: Labels;
  /** Sections in the order written, each with its items; `specLines` come first. */
  readonly sections: Readonly<Record<string, readonly Lines[]>>;
  readonly specLines?: Lines;
}

/** One policy as YAML, as people write it. */
export function policyText(parts: PolicyParts): string {
  const { kind = 'CiliumNetworkPolicy', name, namespace, subject, sections } = parts;
  const plain = kind === 'NetworkPolicy';
  return [
    `apiVersion: ${plain ? 'networking.k8s.io/v1' : 'cilium.io/v2'}`,
    `kind: ${kind}`,
    'metadata:',
    `  name: ${name}`,
    ...(namespace === undefined ? [] : [`  namespace: ${namespace}`]),
    'spec:',
    ...indented(selector(plain ? 'podSelector' : 'endpointSelector', subject)),
    ...indented(parts.specLines ?? []),
    ...Object.entries(sections).flatMap(([section, items]) =>
      items.length === 0
        ? [`  ${section}: []`]
        : [`  ${section}:`, ...indented(items.flatMap((item) => listItem(item)))],
    ),
  ].join('\n');
}

/** A field with a selector for these labels. */
export function selector(field: string, labels: Labels): Lines {
  const entries = Object.entries(labels);
  if (entries.length === 0) return [`${field}: {}`];
  return [`${field}:`, '  matchLabels:', ...entries.map(([key, value]) => `    ${key}: ${value}`)];
}

/** A member of an item with one selector for each set of labels. */
export function peers(member: string, ...selectors: readonly Labels[]): Lines {
  if (selectors.length === 0) return [`${member}: []`];
  return [
    `${member}:`,
    ...selectors.flatMap((labels) => {
      const entries = Object.entries(labels);
      if (entries.length === 0) return ['- {}'];
      return ['- matchLabels:', ...entries.map(([key, value]) => `    ${key}: ${value}`)];
    }),
  ];
}

/** A member of an item that is a list of words. */
export function words(member: string, ...values: readonly string[]): Lines {
  return [`${member}:`, ...values.map((value) => `- ${value}`)];
}

/** `toPorts` with one TCP port, and rules of layer 7 if there are any. */
export function toPorts(port: number, rules: Lines = [], protocol = 'TCP'): Lines {
  return [
    'toPorts:',
    '- ports:',
    `  - port: "${port}"`,
    `    protocol: ${protocol}`,
    ...(rules.length === 0 ? [] : ['  rules:', ...indented(rules, 4)]),
  ];
}

export function httpRules(...rules: readonly { method?: string; path?: string }[]): Lines {
  return [
    'http:',
    ...rules.flatMap((rule) =>
      listItem(Object.entries(rule).map(([field, value]) => `${field}: "${value}"`)),
    ),
  ];
}

/** Lines as an item of a list; no lines are the empty item. */
export function listItem(lines: Lines): Lines {
  const [first = '{}', ...others] = lines;
  return [`- ${first}`, ...indented(others)];
}

export function indented(lines: Lines, by = 2): Lines {
  return lines.map((line) => ' '.repeat(by) + line);
}

export function documents(...texts: readonly string[]): string {
  return texts.join('\n---\n');
}
