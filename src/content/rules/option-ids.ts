import { quote, type Finding } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** Responses are saved under option ids, and learners who look into the page may see them. */
export const optionIds: ItemRule = {
  name: 'option-ids',
  severity: 'error',
  check: ({ options }) => {
    const lines = new Map<string, number>();
    return options.flatMap(({ id, line }): Finding[] => {
      const earlier = lines.get(id);
      lines.set(id, earlier ?? line);
      if (earlier !== undefined) {
        return [
          {
            line,
            expected: 'an option id that no other option of the item has',
            found: `{#${id}}, also on line ${earlier}`,
            fix: 'give one of the two another id',
          },
        ];
      }
      if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id)) {
        return [
          {
            line,
            expected: 'an option id of lower-case letters, digits and single hyphens',
            found: `{#${id}}`,
            fix: 'write a short name of what the option says, such as {#operator}',
          },
        ];
      }
      const telling = tellingWord(id);
      if (telling === undefined) return [];
      return [
        {
          line,
          expected: 'an option id that says nothing about right or wrong',
          found: `${quote(telling)} in {#${id}}`,
          fix: 'name what the option says, such as {#operator}',
        },
      ];
    });
  },
};

/** Words that give an option away wherever they stand in its id. */
const TELLING = new Set(['correct', 'incorrect', 'wrong', 'distractor']);

/** Words that give it away when the id says nothing else: `key-1` tells, `public-key` names a thing. */
const TELLING_ALONE = new Set([
  ...['right', 'key', 'keys', 'answer', 'answers', 'true', 'false', 'yes-this', 'good', 'bad', 'best'],
  ...['solution', 'error', 'mistake'],
]);

const FILLERS = /^(?:\d+|[a-e]|the|is|this|option|an|one|two|not)$/;

function tellingWord(id: string): string | undefined {
  const words = id.split('-');
  const telling = words.find((word) => TELLING.has(word));
  if (telling !== undefined) return telling;
  const naming = words.filter((word) => !FILLERS.test(word));
  return naming.length > 0 && naming.every((word) => TELLING_ALONE.has(word)) ? naming[0] : undefined;
}
