import { proseOf } from '../markdown/parsed-text.ts';
import { quote } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** An option that nobody believes makes the guess among the others easier. */
export const jokes: ItemRule = {
  name: 'jokes',
  severity: 'warning',
  check: ({ options }) =>
    options.flatMap(({ content, line }) => {
      const text = proseOf(content);
      const found = JOKE.exec(text);
      if (found === null) return [];
      return [
        {
          line,
          expected: 'a mistake that real people make',
          found: `${quote(found[0])} in ${quote(text, 60)}`,
          fix: 'replace it by something that a colleague has believed',
        },
      ];
    }),
};

const JOKE =
  /\b(?:magic(?:ally)?|wizards?|unicorns?|fair(?:y|ies)|pixie dust|elves|gremlins?|aliens?|ghosts?|hamsters?|monkeys?|pray(?:s|ers?|ing)?|coffee|pizza|beer|astrolog\w*|crystal ball|carrier pigeons?|good luck|the intern|go home|give up|turn(?:ing)? it off and on( again)?|nobody knows|just works?)\b|!{2,}|\p{Extended_Pictographic}/iu;
