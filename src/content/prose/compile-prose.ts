import type { Nodes, Root, RootContent } from 'mdast';
import Markdown from 'react-markdown';
import type { Prose } from '../../core/item/prose.ts';
import { sortProblems, type Compiled } from '../problem.ts';
import { prepareTree } from './prepare-tree.ts';
import type { ProseContext } from './prose-context.ts';
import { serializeElements } from './serialize-elements.ts';

/**
 * Compiles parsed Markdown to prose: links resolved, diagrams put in, nothing let through that is not
 * on the list of what a note or item may contain.
 *
 * @param nodes neighbors from the tree of the file, so that problems name the file's own lines
 */
export function compileProse(nodes: readonly Nodes[], context: ProseContext): Compiled<Prose> {
  const root: Root = { type: 'root', children: structuredClone(nodes) as RootContent[] };
  const { figures, problems } = prepareTree(root, context);
  return { value: serializeElements(renderTree(root), figures), problems: sortProblems(problems) };
}

/** `Markdown` is a pure function: called at build time, it returns React elements of an existing tree. */
function renderTree(root: Root): ReturnType<typeof Markdown> {
  return Markdown({
    children: '',
    remarkPlugins: [() => () => root],
    // Addresses are resolved and checked while the tree is prepared.
    urlTransform: (url) => url,
  });
}
