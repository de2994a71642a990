import type { Prose, ProseElement, ProseNode } from '../item/prose.ts';
import type { Block } from './draft.ts';

/** The blocks as the compiler would have made them from Markdown. */
export function proseOfBlocks(blocks: readonly Block[]): Prose {
  return blocks.map(proseOfBlock);
}

/** An option: a sentence stands without its paragraph. */
export function proseOfOption(block: Block): Prose {
  return block.kind === 'text' ? inline(block.text) : [proseOfBlock(block)];
}

function proseOfBlock(block: Block): ProseElement {
  switch (block.kind) {
    case 'text':
      return ['p', null, ...inline(block.text)];
    case 'yaml':
      return [
        'pre',
        { className: 'code', 'data-language': 'yaml', tabIndex: 0 },
        ['code', null, block.text],
      ];
    case 'table':
      return table(block.head, block.rows);
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): ProseElement {
  const attributes = {
    className: 'table-scroll',
    tabIndex: 0,
    role: 'region',
    'aria-label': `Table: ${head.join(', ')}`,
  };
  const row = (tag: 'th' | 'td', cells: readonly string[]): ProseElement => [
    'tr',
    null,
    ...cells.map((cell): ProseElement => [tag, null, ...inline(cell)]),
  ];
  const body = rows.map((cells) => row('td', cells));
  return [
    'div',
    attributes,
    ['table', null, ['thead', null, row('th', head)], ['tbody', null, ...body]],
  ];
}

function inline(text: string): ProseNode[] {
  return text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('`')) return ['code', null, part.slice(1, -1)];
      return part.startsWith('**') ? ['strong', null, part.slice(2, -2)] : part;
    });
}
