import { wordsOf } from '../markdown/parsed-text.ts';
import { areQuantities, compareQuantities, readQuantity } from '../wording/quantities.ts';
import type { ItemRule } from './rule.ts';

/** Numbers are looked up, so they stand in ascending order; such options keep it on screen too. */
export const numberOrder: ItemRule = {
  name: 'number-order',
  severity: 'warning',
  check: ({ options }) => {
    const texts = options.map(({ content }) => wordsOf(content));
    if (!areQuantities(texts)) return [];
    const sorted = texts.toSorted((a, b) => compareTexts(a, b));
    const at = texts.findIndex((text, place) => text !== sorted[place]);
    const option = options[at];
    if (option === undefined) return [];
    return [
      {
        line: option.line,
        expected: 'options that are numbers in ascending order',
        found: texts.join(', '),
        fix: `reorder them: ${sorted.join(', ')}`,
      },
    ];
  },
};

function compareTexts(a: string, b: string): number {
  const [one, other] = [readQuantity(a), readQuantity(b)];
  return one === undefined || other === undefined ? 0 : compareQuantities(one, other);
}
