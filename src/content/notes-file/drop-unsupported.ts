import type { Nodes, Parents, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { lineOf } from '../markdown/source-text.ts';
import { quote, type ContentProblem } from '../problem.ts';

/** The same text without HTML and pictures, each reported as a warning; paragraphs left empty go too. */
export function dropUnsupported(
  nodes: readonly RootContent[],
  file: string,
  problems: ContentProblem[],
): RootContent[] {
  const root: Root = { type: 'root', children: structuredClone([...nodes]) };
  visit(root, (node: Nodes, index, parent: Parents | undefined) => {
    if (parent === undefined || index === undefined) return;
    if (node.type !== 'html' && node.type !== 'image' && node.type !== 'imageReference') return;
    const isPicture = node.type !== 'html';
    problems.push({
      file,
      line: lineOf(node),
      rule: isPicture ? 'images' : 'no-html',
      severity: 'warning',
      expected: isPicture ? 'pictures that are part of the content' : 'no HTML inside a block',
      found: isPicture ? `the picture ${node.type === 'image' ? node.url : node.identifier}` : quote(node.value),
      fix: isPicture
        ? 'draw it as an SVG in a content folder, or say it in words; it is left out'
        : 'write it in Markdown; it is left out',
    });
    // Inside a sentence a space stays, so that the words around it do not run together.
    const inSentence = node.type === 'html' && parent.type !== 'root';
    parent.children.splice(index, 1, ...(inSentence ? [SPACE] : []));
    return [SKIP, inSentence ? index + 1 : index];
  });
  return root.children.filter((node) => node.type !== 'paragraph' || toString(node).trim() !== '');
}

const SPACE: Text = { type: 'text', value: ' ' };
