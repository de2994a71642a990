import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { findYamlMistake } from '../markdown/checked-yaml.ts';
import { lineOf } from '../markdown/source-text.ts';
import type { Finding } from '../problem.ts';
import type { CheatSheetRule, ItemRule, NoteRule } from './rule.ts';

/** A learner copies what is shown; at the least it has to parse. */
export const noteYamlFences: NoteRule = {
  name: 'yaml-fences',
  severity: 'error',
  check: (note) => [note.lead, ...note.sections.map(({ content }) => content)].flatMap(checkFences),
};

export const itemYamlFences: ItemRule = {
  name: 'yaml-fences',
  severity: 'error',
  check: (item) =>
    [
      item.stem,
      ...item.options.flatMap(({ content, rationale }) => [content, ...(rationale ? [rationale] : [])]),
    ].flatMap(checkFences),
};

export const cheatSheetYamlFences: CheatSheetRule = {
  name: 'yaml-fences',
  severity: 'error',
  check: ({ sections }) => sections.flatMap(({ content }) => checkFences(content)),
};

function checkFences({ nodes }: { readonly nodes: readonly Nodes[] }): Finding[] {
  const findings: Finding[] = [];
  const root: Root = { type: 'root', children: [...nodes] as RootContent[] };
  visit(root, 'code', (code) => {
    const mistake = code.lang === 'yaml' ? findYamlMistake(code.value) : undefined;
    if (mistake === undefined) return;
    findings.push({
      line: lineOf(code) + mistake.line,
      expected: 'YAML that parses',
      found: mistake.message,
      fix: 'correct this line; use a text fence if it is not meant as YAML',
    });
  });
  return findings;
}
