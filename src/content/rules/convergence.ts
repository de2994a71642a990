import { wordsOf } from '../markdown/parsed-text.ts';
import { contentWords } from '../wording/content-words.ts';
import { overlapOf } from '../wording/overlap.ts';
import type { ItemRule } from './rule.ts';

const LEAST_OVERLAP = 0.3;

/**
 * Distractors are made by changing the key, here one part and there another; who looks for the option that all others
 * resemble has found the key without knowing a thing.
 *
 * Found is the star: each distractor shares at least three tenths of its content words with the key, and fewer with
 * each other distractor. A square (two ways out, each with two reasons) has no center and is not found, nor is a key
 * that merely has much in common with one distractor. At this share hardly any distractor is the center of a star by
 * chance (2 of about 1700 when the rule was written, against 8 of about 570 keys); a key that most resembles the
 * others in one item out of four is chance, and `content:stats` has that figure for the bank.
 */
export const convergence: ItemRule = {
  name: 'convergence',
  severity: 'warning',
  check: ({ options }) => {
    const key = options.find(({ isKey }) => isKey);
    const distractors = options.filter((option) => option !== key);
    if (key === undefined || distractors.some(({ isKey }) => isKey) || distractors.length < 3) return [];
    const center = new Set(contentWords(wordsOf(key.content)));
    const around = distractors.map(({ content }) => new Set(contentWords(wordsOf(content))));
    const isStar = around.every((words) => {
      const toCenter = overlapOf(words, center);
      return (
        toCenter >= LEAST_OVERLAP &&
        around.every((others) => others === words || overlapOf(words, others) < toCenter)
      );
    });
    if (!isStar) return [];
    return [
      {
        line: key.line,
        expected: 'distractors that have as much in common with each other as with the key',
        found: 'a key that every distractor resembles more than any other option',
        fix: 'let two distractors share a part that the key lacks, so that the parts make a square',
      },
    ];
  },
};
