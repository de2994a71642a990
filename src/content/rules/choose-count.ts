import { toString } from 'mdast-util-to-string';
import { keysOf } from '../item/parsed-item.ts';
import { lineOf } from '../markdown/source-text.ts';
import { quote } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** A learner is told how many to choose, in words that match the key. */
export const chooseCount: ItemRule = {
  name: 'choose-count',
  severity: 'error',
  check: (item) => {
    const { kind } = item.fields;
    const last = item.stem.nodes.at(-1);
    if (kind === undefined || last === undefined) return [];
    const text = toString(last).trim();
    const told = /\bChoose (\w+)\.?$/i.exec(text);
    const line = lineOf(last);
    if (kind === 'single') {
      if (told === null) return [];
      return [
        {
          line,
          expected: 'a stem without "Choose …", since kind is single',
          found: quote(told[0]),
          fix: 'remove it, or write kind: multiple',
        },
      ];
    }
    const count = keysOf(item).length;
    const word = WORDS[count];
    if (word === undefined || text.endsWith(`Choose ${word}.`)) return [];
    return [
      {
        line,
        expected: `a stem that ends with "Choose ${word}.", since ${count} options are marked [x]`,
        found: told === null ? `an end like ${quote(text.slice(-30))}` : quote(told[0]),
        fix: `write "Choose ${word}.", or correct the marks`,
      },
    ];
  },
};

const WORDS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four' };
