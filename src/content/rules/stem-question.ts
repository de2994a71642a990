import { toString } from 'mdast-util-to-string';
import { lineOf } from '../markdown/source-text.ts';
import { wordsOf } from '../markdown/parsed-text.ts';
import { quote, type Finding } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** A stem asks one whole question, so that it can be answered with the options covered. */
export const stemQuestion: ItemRule = {
  name: 'stem-question',
  severity: 'error',
  check: ({ stem, line }) => {
    const last = stem.nodes.at(-1);
    if (last === undefined) {
      return [
        {
          line,
          expected: 'a stem between the fields and the options',
          found: 'nothing',
          fix: 'write the question that the options answer',
        },
      ];
    }
    return [...checkEnd(last.type === 'paragraph', toString(last), lineOf(last)), ...checkLength(wordsOf(stem), stem.line)];
  },
};

/** Counted over the whole stem: a question on an artefact may be short. */
const LEAST_WORDS = 8;

function checkEnd(isParagraph: boolean, text: string, line: number): Finding[] {
  if (isParagraph && /[?:]["')\]]*(?:\s*Choose (?:two|three)\.)?$|\bChoose (?:two|three)\.$/.test(text.trim())) return [];
  return [
    {
      line,
      expected: 'a stem that ends in ? or : (or in "Choose two." or "Choose three.")',
      found: isParagraph ? `an end like ${quote(text.trim().slice(-40))}` : 'a stem that ends with another block than a paragraph',
      fix: 'put the question last, after the code or table it speaks of',
    },
  ];
}

function checkLength(text: string, line: number): Finding[] {
  const count = text.split(' ').filter((word) => word !== '').length;
  if (count >= LEAST_WORDS) return [];
  return [
    {
      line,
      expected: `a stem of at least ${LEAST_WORDS} words`,
      found: `${count} words: ${quote(text)}`,
      fix: 'describe the situation, then ask the whole question',
    },
  ];
}
