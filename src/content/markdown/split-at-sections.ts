import type { RootContent } from 'mdast';

/** Cuts before every second-level heading; the first part is what stands before all of them. */
export function splitAtSections(nodes: readonly RootContent[]): RootContent[][] {
  const blocks: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) blocks.push([]);
    blocks.at(-1)?.push(node);
  }
  return blocks;
}
