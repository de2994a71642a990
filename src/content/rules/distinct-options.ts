import { wordsOf } from '../markdown/parsed-text.ts';
import { quote, type Finding } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** Two options that say the same cannot be the key, so both are given away. */
export const distinctOptions: ItemRule = {
  name: 'distinct-options',
  severity: 'error',
  check: ({ options }) => {
    const lines = new Map<string, number>();
    return options.flatMap(({ content, line }): Finding[] => {
      const text = wordsOf(content);
      if (text === '') {
        return [
          { line, expected: 'an option with text', found: 'nothing', fix: 'write what the option says' },
        ];
      }
      const normalized = text.toLowerCase().replace(/[.\s]+$/, '');
      const earlier = lines.get(normalized);
      lines.set(normalized, earlier ?? line);
      if (earlier === undefined) return [];
      return [
        {
          line,
          expected: 'options that all say something else',
          found: `${quote(text)}, also on line ${earlier}`,
          fix: 'replace one of the two by another mistake that real people make',
        },
      ];
    });
  },
};
