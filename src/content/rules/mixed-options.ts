import type { ParsedOption } from '../item/parsed-item.ts';
import { proseOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** A command among sentences, or a sentence among commands, is of another kind and chosen or struck for that. */
export const mixedOptions: ItemRule = {
  name: 'mixed-options',
  severity: 'warning',
  check: ({ options }) => {
    const code = options.filter(isCode);
    const prose = options.filter(isProse);
    const [odd] = code.length <= prose.length ? code : prose;
    if (odd === undefined || code.length === 0 || prose.length === 0) return [];
    return [
      {
        line: odd.line,
        expected: 'options of one kind: code, or words, or words with code in them',
        found: `${code.length} of nothing but code and ${prose.length} without code, like ${quote(proseOf(prose[0]?.content ?? odd.content), 50)}`,
        fix: 'say what the code does, or write the others as code too',
      },
    ];
  },
};

function isCode({ content }: ParsedOption): boolean {
  const isBlock = content.nodes.some(({ type }) => type === 'code');
  return isBlock || /^[…\s,;/+]*…[…\s,;/+.]*$/.test(proseOf(content));
}

function isProse(option: ParsedOption): boolean {
  return !isCode(option) && !proseOf(option.content).includes('…');
}
