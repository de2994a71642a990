import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Words that a reader sees, also in code and tables; the text of pictures is not counted. */
export function countWords(nodes: readonly Nodes[]): number {
  let count = 0;
  visit({ type: 'root', children: [...nodes] as RootContent[] }, (node) => {
    if ('value' in node) count += node.value.split(/\s+/).filter((word) => word !== '').length;
  });
  return count;
}
