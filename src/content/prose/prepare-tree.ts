import type { Blockquote, Code, Image, Link, Nodes, Paragraph, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { ProseElement } from '../../core/item/prose.ts';
import { diagramFigure } from '../diagram/diagram-figure.ts';
import { lineOf } from '../markdown/source-text.ts';
import { quote, type ContentProblem } from '../problem.ts';
import { joinPath, resolveLink } from './link-index.ts';
import type { ProseContext } from './prose-context.ts';

export interface PreparedTree {
  /** Figures by the number that stands in the tree in their place. */
  readonly figures: readonly ProseElement[];
  readonly problems: readonly ContentProblem[];
}

/** The attribute that holds a figure's number in the tree. */
export const FIGURE_ATTRIBUTE = 'data-figure';

/** Changes a tree in place into one whose every node may be shown; what may not is taken out and reported. */
export function prepareTree(root: Root, context: ProseContext): PreparedTree {
  const figures: ProseElement[] = [];
  const problems: ContentProblem[] = [];
  const report: Report = (node, rule, expected, found, fix) => {
    const column = node.position?.start.column;
    problems.push({
      file: context.file,
      line: lineOf(node),
      ...(column === undefined ? {} : { column }),
      rule,
      severity: 'error',
      expected,
      found,
      fix,
    });
  };
  visit(root, (node: Nodes, index, parent: Parents | undefined) => {
    switch (node.type) {
      case 'link': {
        if (prepareLink(node, context, report) || !parent || index === undefined) return;
        // The words stay, the address does not: it may be anything.
        parent.children.splice(index, 1, ...(node.children as never[]));
        return [SKIP, index];
      }
      case 'heading': {
        const anchor = context.headingAnchors.get(lineOf(node));
        if (anchor !== undefined && (node.depth === 3 || node.depth === 4)) {
          node.data = { hProperties: { id: anchor } };
          return;
        }
        // A heading of the note itself that has the wrong level was reported where the note was read.
        if (anchor === undefined) reportHeading(node, report);
        Object.assign(node, { type: 'paragraph' });
        return;
      }
      case 'paragraph': {
        const image = loneImage(node);
        if (image === undefined || parent === undefined || index === undefined) return;
        const figure = figureFor(image, context, report);
        if (figure === undefined) parent.children.splice(index, 1);
        else parent.children.splice(index, 1, placeholder(figures.push(figure) - 1));
        return [SKIP, figure === undefined ? index : index + 1];
      }
      case 'blockquote':
        prepareQuote(node);
        return;
      case 'listItem':
        if (node.checked === null || node.checked === undefined) return;
        report(
          node,
          'task-list',
          'task lists only as the options of an item',
          'a list entry that starts with a box',
          'write an ordinary list',
        );
        node.checked = null;
        return;
      case 'code':
        checkLanguage(node, report);
        return;
      default:
        if (ALLOWED.has(node.type)) return;
        report(node, ...unwanted(node));
        if (parent === undefined || index === undefined) return;
        parent.children.splice(index, 1);
        return [SKIP, index];
    }
  });
  return { figures, problems };
}

type Report = (node: Nodes, rule: string, expected: string, found: string, fix: string) => void;

/** Kinds of nodes that need no preparation. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['root', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break'],
  ...['list', 'table', 'tableRow', 'tableCell', 'thematicBreak'],
]);

/** Languages of code fences; `docs/authoring.md` names them for authors. */
const LANGUAGES: readonly string[] = ['yaml', 'console', 'text', 'json', 'c'];

/** @returns whether the link may stay */
function prepareLink(link: Link, context: ProseContext, report: Report): boolean {
  const resolved = resolveLink(link.url, context.file, context.links);
  if (resolved.kind === 'broken') {
    report(link, 'links', resolved.expected, resolved.found, resolved.fix);
    return false;
  }
  link.url = resolved.href;
  if (resolved.kind === 'internal') link.data = { hProperties: { 'data-internal': true } };
  else link.data = { hProperties: { rel: ['noreferrer'], className: ['external'] } };
  return true;
}

function reportHeading(node: Nodes & { type: 'heading' }, report: Report): void {
  report(
    node,
    'headings',
    'no heading in this place',
    `${'#'.repeat(node.depth)} ${toString(node)}`,
    'write a paragraph; in notes use ## for sections and ### for subsections',
  );
}

function loneImage(paragraph: Paragraph): Image | undefined {
  const [only, ...others] = paragraph.children;
  return only?.type === 'image' && others.length === 0 ? only : undefined;
}

function figureFor(
  image: Image,
  context: ProseContext,
  report: Report,
): ProseElement | undefined {
  const path = joinPath(context.file, image.url);
  if (!context.diagrams.has(path)) {
    report(
      image,
      'images',
      'a picture in the diagrams folder of this domain, such as diagrams/name.svg',
      `${image.url}, but there is no file ${path}`,
      'draw the picture, or correct its path',
    );
    return undefined;
  }
  if (!image.title || !image.alt) {
    report(
      image,
      'images',
      '![what the picture shows](diagrams/name.svg "caption")',
      image.title ? 'no words in the square brackets' : 'no caption in quotes after the path',
      'add the words; the caption stands under the picture, the others are for Git hosts',
    );
    return undefined;
  }
  const diagram = context.diagrams.get(path);
  // A picture with problems has been reported in its own file.
  if (diagram === undefined) return undefined;
  return diagramFigure(diagram, context.nextFigureId(path), image.title);
}

function placeholder(number: number): Paragraph {
  return {
    type: 'paragraph',
    children: [],
    data: { hName: 'figure', hProperties: { [FIGURE_ATTRIBUTE]: String(number) } },
  };
}

/** A quote may be an alert as Git hosts write them, or tell exam-era answers from those of today. */
function prepareQuote(quoted: Blockquote): void {
  const first = quoted.children[0];
  if (first?.type !== 'paragraph') return;
  const opening = first.children[0];
  if (opening?.type === 'strong' && /^exam era\b/i.test(toString(opening))) {
    quoted.data = { hName: 'aside', hProperties: { className: ['era'] } };
    return;
  }
  if (opening?.type !== 'text') return;
  const alert = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/.exec(opening.value);
  if (alert === null) return;
  quoted.data = { hName: 'aside', hProperties: { className: [(alert[1] ?? '').toLowerCase()] } };
  opening.value = opening.value.slice(alert[0].length);
  if (first.children.length === 1 && opening.value === '') quoted.children.shift();
}

function checkLanguage(code: Code, report: Report): void {
  if (code.lang && LANGUAGES.includes(code.lang)) return;
  report(
    code,
    'fence-language',
    `a code fence that names its language: ${LANGUAGES.join(', ')}`,
    code.lang ? quote(code.lang) : 'no language',
    'write it after the opening ```; `text` fits what is none of the others',
  );
}

function unwanted(node: Nodes): [rule: string, expected: string, found: string, fix: string] {
  switch (node.type) {
    case 'html':
      return ['no-html', 'no HTML', quote(node.value), 'write it in Markdown, or in code marks if it is meant as text'];
    case 'image':
    case 'imageReference':
      return ['images', 'a picture in a paragraph of its own', 'a picture inside other text', 'put empty lines around it'];
    case 'linkReference':
    case 'definition':
      return ['links', 'the address beside the words: [words](https://…)', 'a link by reference', 'write the address in place'];
    default:
      return ['no-extras', 'paragraphs, lists, tables, code, quotes, links and diagrams', `a ${node.type}`, 'write it with one of these'];
  }
}
