import type { Block, ItemDraft } from '../../core/generated/draft.ts';
import { optionNames } from '../../core/generated/generate-item.ts';

/** A draft as an author would have written it, so that the rules for items can judge it. */
export function draftMarkdown(
  heading: string,
  { stem, options, topic, wrong }: ItemDraft,
  sources: readonly { readonly url: string; readonly version: string; readonly checkedOn: string }[],
): string {
  return [
    `## ${heading}`,
    [
      '```yaml',
      'kind: single',
      'level: apply',
      `note: ${topic.note}#${topic.anchor}`,
      `points: [${topic.points.join(', ')}]`,
      'sources:',
      ...sources.map(
        ({ url, version, checkedOn }) =>
          `  - { url: ${url}, version: '${version}', checked: ${checkedOn} }`,
      ),
      ...(wrong === undefined ? [] : [`wrong: [${wrong.join(', ')}]`]),
      '```',
    ].join('\n'),
    ...stem.map(blockMarkdown),
    options
      .map(({ isKey, content, reason }, place) => {
        const [first = '', ...rest] = blockMarkdown(content).split('\n');
        const name = `{#${optionNames[place] ?? place}}`;
        const body =
          content.kind === 'text'
            ? [`${first} ${name}`]
            : [name, '', ...[first, ...rest].map((line) => `  ${line}`), ''];
        return [`- [${isKey ? 'x' : ' '}] ${body[0] ?? ''}`, ...body.slice(1), `  > ${reason}`].join('\n');
      })
      .join('\n'),
  ].join('\n\n');
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'yaml':
      return `\`\`\`yaml\n${block.text}\n\`\`\``;
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
    }
  }
}
