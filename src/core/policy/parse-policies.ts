import { isMap, isSeq, type Document, type Node } from 'yaml';
import type { ParsedPolicies, RejectedDocument } from './engine.ts';
import type { CidrGroup } from './cluster.ts';
import type { Policy } from './policy.ts';
import type { PolicyProblem } from './problem.ts';
import { policyDocument, readHead, type DocumentKind } from './read-document.ts';
import type { Span } from './span.ts';
import { peekText, ReadContext } from './yaml-reader.ts';
import { readYamlText, type YamlDocument, type YamlText } from './yaml-documents.ts';

/**
 * Reads a text of one or more YAML documents. A document with an error is rejected as a whole and has no
 * effect; the others stay in force. All problems come at once. Never throws, whatever the text.
 */
export function parsePolicies(text: string): ParsedPolicies {
  const yaml = readYamlText(text);
  if ('refusal' in yaml) return refused(yaml.refusal);
  const result = new Collected();
  for (const [index, document] of yaml.documents.entries()) {
    readDocument(document, index + 1, yaml, result);
  }
  return result.finish();
}

class Collected {
  readonly policies: Policy[] = [];
  readonly problems: PolicyProblem[] = [];
  readonly rejected: RejectedDocument[] = [];
  readonly cidrGroups: CidrGroup[] = [];

  finish(): ParsedPolicies {
    const { policies, rejected, cidrGroups } = this;
    const problems = this.problems.toSorted((left, right) => left.at.from - right.at.from);
    return { policies, problems, rejected, cidrGroups };
  }
}

function refused(message: string): ParsedPolicies {
  const at: Span = { line: 1, column: 1, endLine: 1, from: 0, to: 0 };
  return {
    policies: [],
    problems: [{ level: 'error', document: 1, at, path: '', message }],
    rejected: [{ document: 1, title: 'the whole text' }],
    cidrGroups: [],
  };
}

function readDocument(
  { document, mistakes }: YamlDocument,
  number: number,
  yaml: YamlText,
  result: Collected,
): void {
  if (mistakes.length > 0) {
    for (const mistake of mistakes) {
      result.problems.push({ level: 'error', document: number, path: '', ...mistake });
    }
    result.rejected.push({ document: number, title: `document ${number}` });
    return;
  }
  const root = document.contents as Node | null;
  if (root === null || ('value' in root && root.value === null)) return;
  for (const { node, path } of listedItems(root)) {
    readObject(node, path, document, number, yaml, result);
  }
}

/** What `kubectl get -o yaml` prints is one object of kind List; its items are read one by one. */
function listedItems(root: Node): readonly { node: Node; path: string }[] {
  if (!isMap(root) || !peekText(root, 'kind')?.endsWith('List')) return [{ node: root, path: '' }];
  const items: unknown = root.get('items', true);
  if (!isSeq(items)) return [{ node: root, path: '' }];
  return items.items.map((node, index) => ({ node: node as Node, path: `items[${index}]` }));
}

function readObject(
  node: Node,
  path: string,
  document: Document,
  number: number,
  yaml: YamlText,
  result: Collected,
): void {
  const plainKubernetes = peekText(node, 'kind') === 'NetworkPolicy';
  const context = new ReadContext(number, document, yaml.spanOf, plainKubernetes);
  const place = context.place(node, path, yaml.spanOf(0, 0));
  const head: DocumentKind | undefined = readHead(place, context);
  const read = head && policyDocument(head, place, context);
  result.problems.push(...context.problems);
  if (context.hasErrors || !read) {
    // A kind that is only not simulated is not rejected: Cilium would enforce it.
    if (context.hasErrors) result.rejected.push({ document: number, title: titleOf(node, number) });
    return;
  }
  if ('cidrs' in read) result.cidrGroups.push(read);
  else result.policies.push(read);
}

function titleOf(node: Node, number: number): string {
  const metadata = isMap(node) ? node.get('metadata', true) : undefined;
  const name = peekText(metadata as Node | undefined, 'name');
  const kind = peekText(node, 'kind');
  return name === undefined || kind === undefined ? `document ${number}` : `${kind} ${name}`;
}
