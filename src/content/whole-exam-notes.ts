import GithubSlugger from 'github-slugger';
import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { failure, success, type Result } from '../core/base/result.ts';
import type { Prose } from '../core/item/prose.ts';
import { withPlainLines, type ContentFile } from './content-file.ts';
import { hashText } from './hash.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { lineOf, sourceText } from './markdown/source-text.ts';
import { cutDomainBlocks, type DomainBlock } from './notes-file/cut-domain-blocks.ts';
import { dropUnsupported } from './notes-file/drop-unsupported.ts';
import { hasErrors, quote, sortProblems, type ContentProblem } from './problem.ts';
import { compileProse } from './prose/compile-prose.ts';

/** Notes on a whole exam in one Markdown file, as people publish them. */
export interface WholeExamNotes {
  /** The first-level heading, or an empty text. */
  readonly name: string;
  /** What stands before the first domain, as Markdown. */
  readonly introduction: string;
  readonly bankVersion: string;
  readonly modules: readonly NotesModule[];
  readonly warnings: readonly ContentProblem[];
}

/** One domain of the exam. */
export interface NotesModule {
  readonly id: string;
  readonly title: string;
  /** Percent of the exam. */
  readonly weight: number;
  readonly sections: readonly NotesModuleSection[];
}

export interface NotesModuleSection {
  readonly anchor: string;
  readonly heading: string;
  /** Level of the heading, 1 to 6; 0 for what stands before the first heading. */
  readonly depth: number;
  readonly prose: Prose;
  readonly markdown: string;
}

/**
 * Compiles a file with one `<details><summary>Title (20%)</summary> … </details>` block for each domain.
 *
 * Such files were not written for this compiler: pictures that are not there and HTML that has no meaning here
 * are left out with a warning. That a domain lacks its weight, or that weights do not sum to 100, is an error.
 */
export function compileWholeExamNotes(
  rawFile: ContentFile,
): Result<WholeExamNotes, readonly ContentProblem[]> {
  const file = withPlainLines(rawFile);
  const problems: ContentProblem[] = [];
  const { introduction, blocks } = cutDomainBlocks(parseMarkdown(file.text), file.path, problems);
  const slugger = new GithubSlugger();
  const title = introduction.find((node) => node.type === 'heading' && node.depth === 1);
  // Anchors are those of the whole file, so headings outside the blocks count too.
  for (const node of introduction) if (node.type === 'heading') slugger.slug(toString(node));
  checkBlocks(blocks, file.path, problems);
  const ids = new GithubSlugger();
  const modules = blocks.map((block) => toModule(block, file, ids, slugger, problems));
  const sorted = sortProblems(problems);
  if (hasErrors(sorted)) return failure(sorted);
  return success({
    name: title === undefined ? '' : toString(title),
    introduction: sourceText(file.text, introduction.filter((node) => node !== title)),
    bankVersion: hashText(file.text),
    modules,
    warnings: sorted,
  });
}

function checkBlocks(
  blocks: readonly DomainBlock[],
  file: string,
  problems: ContentProblem[],
): void {
  const report = (line: number, rule: string, expected: string, found: string, fix: string): void => {
    problems.push({ file, line, rule, severity: 'error', expected, found, fix });
  };
  if (blocks.length === 0) {
    report(
      1,
      'notes-blocks',
      'one <details> block for each domain of the exam',
      'none',
      'write <details><summary>Architecture (20%)</summary>, an empty line, the notes, and </details>',
    );
    return;
  }
  const lines = new Map<string, number>();
  for (const { title, line, nodes } of blocks) {
    const earlier = lines.get(title);
    lines.set(title, line);
    if (earlier !== undefined) {
      report(line, 'notes-blocks', 'one block for each domain', `${quote(title)}, also on line ${earlier}`, 'join the two blocks');
    }
    if (nodes.length === 0) {
      report(line, 'domain-text', `notes inside the block ${quote(title)}`, 'nothing', 'write the notes between <summary> and </details>');
    }
  }
  // A missing weight has been reported; the sum would only repeat it.
  if (blocks.some(({ weight }) => weight === undefined)) return;
  const weights = blocks.map(({ weight }) => weight ?? 0);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 100) return;
  report(
    blocks[0]?.line ?? 1,
    'weights-sum',
    'weights of all domains that sum to 100',
    `${weights.join(' + ')} = ${sum}`,
    'correct the percent in the summaries',
  );
}

function toModule(
  { title, weight = 0, nodes }: DomainBlock,
  file: ContentFile,
  ids: GithubSlugger,
  slugger: GithubSlugger,
  problems: ContentProblem[],
): NotesModule {
  const id = ids.slug(title);
  const parts = splitAtHeadings(dropUnsupported(nodes, file.path, problems));
  const sections = parts.map(([first, ...rest]): NotesModuleSection => {
    const heading = first?.type === 'heading' ? first : undefined;
    const content = heading === undefined ? [first, ...rest].filter((node) => node !== undefined) : rest;
    return {
      anchor: heading === undefined ? `about-${id}` : slugger.slug(toString(heading)),
      heading: heading === undefined ? title : toString(heading),
      depth: heading?.depth ?? 0,
      prose: toProse(content, file, `${id}-${first === undefined ? 1 : lineOf(first)}`, problems),
      markdown: sourceText(file.text, content),
    };
  });
  return { id, title, weight, sections };
}

/** Cut before every heading; text before the first one is a part of its own. */
function splitAtHeadings(nodes: readonly RootContent[]): RootContent[][] {
  const parts: RootContent[][] = [];
  for (const node of nodes) {
    if (node.type === 'heading' || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(node);
  }
  return parts;
}

function toProse(
  nodes: readonly RootContent[],
  file: ContentFile,
  figurePrefix: string,
  problems: ContentProblem[],
): Prose {
  const compiled = compileProse(nodes, {
    file: file.path,
    links: { notes: new Map(), domains: new Map() },
    diagrams: new Map(),
    headingAnchors: new Map(),
    nextFigureId: () => figurePrefix,
  });
  problems.push(
    ...compiled.problems
      .filter(({ rule }) => rule !== 'fence-language' && rule !== 'task-list')
      .map((problem): ContentProblem => ({ ...problem, severity: 'warning' })),
  );
  return compiled.value;
}
