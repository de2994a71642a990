import type { Html, Paragraph, Root, RootContent } from 'mdast';
import { lineOf } from '../markdown/source-text.ts';
import { quote, type ContentProblem, type Severity } from '../problem.ts';
import { htmlTokens, type HtmlToken } from './html-tokens.ts';

/** What stands in one `<details>` block. */
export interface DomainBlock {
  readonly title: string;
  /** Undefined when the summary has none; that has been reported. */
  readonly weight: number | undefined;
  readonly line: number;
  readonly nodes: readonly RootContent[];
}

export interface CutFile {
  /** What stands before the first block. */
  readonly introduction: readonly RootContent[];
  readonly blocks: readonly DomainBlock[];
}

/** Cuts a notes file into its domains. A `<details>` without a weight inside a block is taken as decoration. */
export function cutDomainBlocks(root: Root, file: string, problems: ContentProblem[]): CutFile {
  const state: State = { introduction: [], blocks: [], open: undefined, nested: 0 };
  const report: Report = (severity, line, rule, expected, found, fix) =>
    problems.push({ file, line, rule, severity, expected, found, fix });
  for (const node of root.children) {
    if (node.type !== 'html') place(node, state, report);
    else for (const token of htmlTokens(node.value)) take(token, node, state, report);
  }
  if (state.open !== undefined) reportUnclosed(state.open, report);
  finish(state);
  return state;
}

interface OpenBlock {
  title: string | undefined;
  weight: number | undefined;
  line: number;
  nodes: RootContent[];
}

interface State {
  readonly introduction: RootContent[];
  readonly blocks: DomainBlock[];
  open: OpenBlock | undefined;
  /** `<details>` inside the open block that are not closed yet. */
  nested: number;
}

type Report = (
  severity: Severity,
  line: number,
  rule: string,
  expected: string,
  found: string,
  fix: string,
) => void;

function place(node: RootContent, state: State, report: Report): void {
  if (state.open !== undefined) {
    if (state.open.title === undefined) reportNoSummary(state.open, report);
    state.open.nodes.push(node);
  } else if (state.blocks.length === 0) {
    state.introduction.push(node);
  } else {
    report(
      'warning',
      lineOf(node),
      'notes-blocks',
      'notes inside the block of a domain',
      'text after the end of a block',
      'move it into a block, or before the first one; it is left out',
    );
  }
}

function take(token: HtmlToken, node: Html, state: State, report: Report): void {
  const line = lineOf(node) + token.lineOffset;
  switch (token.kind) {
    case 'open-details':
      if (state.open === undefined) {
        state.open = { title: undefined, weight: undefined, line, nodes: [] };
      } else {
        state.nested += 1;
      }
      return;
    case 'summary':
      takeSummary(token.text, line, state, report);
      return;
    case 'close-details':
      closeBlock(line, state, report);
      return;
    case 'text':
      place(textNode(token, node, line), state, report);
      return;
    case 'comment':
      return;
    case 'other':
      report(
        'warning',
        line,
        'no-html',
        'no HTML but <details> and <summary>',
        quote(token.source),
        'write it in Markdown; it is left out',
      );
  }
}

function takeSummary(text: string, line: number, state: State, report: Report): void {
  const match = /^(.*?)[\s(–—:,-]*\b(\d+(?:\.\d+)?)\s*%\s*\)?\s*$/.exec(text);
  if (state.open === undefined) {
    report('error', line, 'notes-blocks', '<details> before <summary>', quote(text), 'write <details> on the line before');
    return;
  }
  if (state.open.title !== undefined) {
    if (match === null) {
      report('warning', line, 'no-html', 'no blocks inside the block of a domain', `a summary ${quote(text)}`, 'write a heading; it is left out');
      return;
    }
    // A weight means that the next domain starts here: the one before was not closed.
    reportUnclosed(state.open, report);
    finish(state);
    state.nested = 0;
    state.open = { title: undefined, weight: undefined, line, nodes: [] };
  }
  state.open.title = match?.[1]?.trim() ?? text;
  state.open.line = line;
  const weight = Number(match?.[2] ?? NaN);
  if (Number.isInteger(weight) && weight > 0) {
    state.open.weight = weight;
    return;
  }
  report(
    'error',
    line,
    'notes-weight',
    'a summary that ends with the weight of the domain in whole percent',
    quote(text),
    `write it like <summary>${state.open.title || 'Architecture'} (20%)</summary>`,
  );
}

function closeBlock(line: number, state: State, report: Report): void {
  if (state.nested > 0) {
    state.nested -= 1;
  } else if (state.open === undefined) {
    report('error', line, 'notes-blocks', '<details> before </details>', 'an end without a start', 'remove it, or add <details> and a summary above');
  } else {
    if (state.open.title === undefined) reportNoSummary(state.open, report);
    finish(state);
  }
}

function finish(state: State): void {
  const { open } = state;
  if (open === undefined) return;
  state.blocks.push({ ...open, title: open.title ?? '' });
  state.open = undefined;
}

function reportUnclosed({ line, title }: OpenBlock, report: Report): void {
  report(
    'error',
    line,
    'notes-blocks',
    'a block that ends with </details>',
    `no end of the block ${quote(title ?? '')}`,
    'write </details> after an empty line, before the next domain',
  );
}

/** Reports a block whose text starts before any summary, once. */
function reportNoSummary(open: OpenBlock, report: Report): void {
  open.title = '';
  report(
    'error',
    open.line,
    'notes-weight',
    'a summary with title and weight right after <details>',
    'none',
    'write <summary>Architecture (20%)</summary>',
  );
}

/** Text that follows a tag without an empty line between: Markdown takes it as part of the HTML. */
function textNode(token: HtmlToken, node: Html, line: number): Paragraph {
  const start = (node.position?.start.offset ?? 0) + token.offset;
  const leading = token.source.length - token.source.trimStart().length;
  const value = token.source.trim();
  const startLine = line + token.source.slice(0, leading).split('\n').length - 1;
  return {
    type: 'paragraph',
    children: [{ type: 'text', value }],
    position: {
      start: { line: startLine, column: 1, offset: start + leading },
      end: { line: startLine, column: 1, offset: start + leading + value.length },
    },
  };
}
