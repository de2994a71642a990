import { parse, type ElementNode, type Node } from 'svg-parser';
import type { ProseElement, ProseNode } from '../../core/item/prose.ts';
import type { ContentFile } from '../content-file.ts';
import { quote, type Compiled, type ContentProblem } from '../problem.ts';
import {
  DIAGRAM_ATTRIBUTES,
  DIAGRAM_CLASSES,
  DIAGRAM_ELEMENTS,
  SVG_ATTRIBUTES,
} from './diagram-vocabulary.ts';
import { decodeEntities, elementLines } from './svg-text.ts';

/** A picture ready to be put into prose; its ids come with each use. */
export interface Diagram {
  readonly viewBox: string;
  readonly title: string;
  /** Full sentences that say all that the picture says. */
  readonly description: string;
  readonly shapes: readonly ProseElement[];
}

/** Compiles an SVG file; a file with problems gives no diagram. */
export function compileDiagram(file: ContentFile): Compiled<Diagram | undefined> {
  const problems: ContentProblem[] = [];
  const report: Report = (line, rule, expected, found, fix) =>
    problems.push({ file: file.path, line, rule, severity: 'error', expected, found, fix });
  const root = parseSvg(file, report);
  if (root === undefined) return { value: undefined, problems };
  const lines = elementLines(file.text);
  const numbered = numberElements(root, lines);
  checkVocabulary(numbered, report);
  checkRoot(numbered, report);
  if (problems.length > 0) return { value: undefined, problems };
  const [title, description, ...shapes] = numbered.children;
  const value: Diagram = {
    viewBox: String(numbered.attributes['viewBox']),
    title: textOf(title),
    description: textOf(description),
    shapes: shapes.filter((child) => typeof child !== 'string').map(toProse),
  };
  return { value, problems };
}

type Report = (line: number, rule: string, expected: string, found: string, fix: string) => void;

interface SvgElement {
  readonly tag: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly children: readonly (SvgElement | string)[];
}

function parseSvg(file: ContentFile, report: Report): ElementNode | undefined {
  try {
    const root = parse(file.text).children[0];
    if (root?.type === 'element' && root.tagName === 'svg') return root;
    report(1, 'diagram', 'a file whose outermost element is <svg>', 'another element', 'wrap the drawing in <svg>');
  } catch (error) {
    const at = (error as { line?: number }).line;
    const message = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'not SVG';
    report(
      // The parser counts lines from 0.
      at === undefined ? 1 : at + 1,
      'diagram',
      'SVG that parses',
      message.replace(/ \(\d+:\d+\)$/, ''),
      'close every element and put every attribute value in quotes',
    );
  }
  return undefined;
}

/** Gives every element its line; the parser visits elements in the order they are opened. */
function numberElements(root: ElementNode, lines: readonly number[]): SvgElement {
  let next = 0;
  const visit = (node: ElementNode): SvgElement => {
    const line = lines[next] ?? 1;
    next += 1;
    return {
      tag: node.tagName ?? '',
      line,
      attributes: (node.properties ?? {}) as SvgElement['attributes'],
      children: node.children.map((child: Node | string) =>
        typeof child === 'string'
          ? decodeEntities(child)
          : child.type === 'text'
            ? decodeEntities(String(child.value ?? ''))
            : visit(child),
      ),
    };
  };
  return visit(root);
}

function checkVocabulary(element: SvgElement, report: Report, isRoot = true): void {
  if (!DIAGRAM_ELEMENTS.has(element.tag)) {
    report(
      element.line,
      'diagram-element',
      `one of the elements ${[...DIAGRAM_ELEMENTS].join(' ')}`,
      `<${element.tag}>`,
      'draw it with the allowed shapes (an arrow head is a small polygon)',
    );
  }
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'class') {
      checkClasses(String(value), element, report);
    } else if (!DIAGRAM_ATTRIBUTES.has(name) && !(isRoot && SVG_ATTRIBUTES.has(name))) {
      report(
        element.line,
        'diagram-attribute',
        'geometry attributes, transform and class only',
        `${name}=${quote(String(value), 40)} on <${element.tag}>`,
        'remove it; looks come from a class, so that pictures follow the theme',
      );
    }
  }
  for (const child of element.children) {
    if (typeof child !== 'string') checkVocabulary(child, report, false);
  }
}

function checkClasses(value: string, element: SvgElement, report: Report): void {
  for (const name of value.split(/\s+/).filter((part) => part !== '')) {
    if (DIAGRAM_CLASSES.has(name)) continue;
    report(
      element.line,
      'diagram-class',
      `one of the classes ${[...DIAGRAM_CLASSES].join(' ')}`,
      `class ${quote(name)} on <${element.tag}>`,
      'use the listed class that says what the shape stands for',
    );
  }
}

function checkRoot(root: SvgElement, report: Report): void {
  const viewBox = String(root.attributes['viewBox'] ?? '');
  if (!/^0 0 680 \d+(\.\d+)?$/.test(viewBox)) {
    report(
      root.line,
      'diagram-size',
      'viewBox="0 0 680 H" with your height for H',
      viewBox === '' ? 'no viewBox' : `viewBox=${quote(viewBox)}`,
      'draw for a width of 680 units',
    );
  }
  const [first, second] = root.children;
  for (const [child, tag, says] of [
    [first, 'title', 'a few words'],
    [second, 'desc', 'full sentences that say everything the picture says'],
  ] as const) {
    if (typeof child === 'object' && child.tag === tag && textOf(child) !== '') continue;
    report(
      typeof child === 'object' ? child.line : root.line,
      'diagram-description',
      `<title> and <desc> as the first two children, both with text`,
      typeof child === 'object' ? `<${child.tag}> in the place of <${tag}>` : `no <${tag}>`,
      `add <${tag}> with ${says}`,
    );
    return;
  }
}

function textOf(node: SvgElement | string | undefined): string {
  if (node === undefined) return '';
  const text = typeof node === 'string' ? node : node.children.map(textOf).join(' ');
  return text.replace(/\s+/g, ' ').trim();
}

function toProse(element: SvgElement): ProseElement {
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [
      name === 'class' ? 'className' : name,
      value,
    ]),
  );
  const children = element.children
    .map((child): ProseNode => (typeof child === 'string' ? collapse(child) : toProse(child)))
    .filter((child) => child !== '');
  return [element.tag, Object.keys(attributes).length === 0 ? null : attributes, ...children];
}

/** White space in SVG text is drawn as one space; around the text of an element it is not drawn. */
function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}
