import type { Nodes } from 'mdast';
import { countWords } from '../markdown/count-words.ts';
import { lineOf } from '../markdown/source-text.ts';
import type { ParsedTerm } from '../glossary/parsed-glossary.ts';
import { quote, type Finding } from '../problem.ts';
import type { GlossaryRule } from './rule.ts';

const MOST_WORDS = 60;

/** A definition is read in the middle of another sentence: one short paragraph that leads nowhere. */
export const termDefinition: GlossaryRule = {
  name: 'term-definition',
  severity: 'error',
  check: ({ terms }) => terms.flatMap(checkTerm),
};

function checkTerm({ name, line, definition }: ParsedTerm): Finding[] {
  const [paragraph, ...others] = definition.nodes;
  if (paragraph === undefined) {
    return [
      {
        line,
        expected: 'a paragraph under the heading that says what the term means',
        found: `nothing under ${quote(name)}`,
        fix: 'write one to three plain sentences',
      },
    ];
  }
  const extra = paragraph.type === 'paragraph' ? others[0] : paragraph;
  if (extra !== undefined) {
    return [
      {
        line: lineOf(extra),
        expected: 'one paragraph',
        found: extra.type === 'paragraph' ? 'a second paragraph' : `a ${nameOf(extra)}`,
        fix: 'say it in one to three plain sentences; more belongs in a note',
      },
    ];
  }
  const findings: Finding[] = [];
  const unwanted = 'children' in paragraph ? paragraph.children.find(({ type }) => !INLINE.has(type)) : undefined;
  if (unwanted !== undefined) {
    findings.push({
      line: lineOf(unwanted),
      expected: 'plain words and inline code',
      found: `a ${nameOf(unwanted)}`,
      fix: 'take it out; pages belong in the sources',
    });
  }
  const words = countWords(definition.nodes);
  if (words > MOST_WORDS) {
    findings.push({
      line: definition.line,
      expected: `at most ${MOST_WORDS} words`,
      found: `${words} words under ${quote(name)}`,
      fix: 'keep what tells the term from others; more belongs in a note',
    });
  }
  return findings;
}

const INLINE: ReadonlySet<string> = new Set(['text', 'inlineCode', 'emphasis', 'break']);

/** `listItem` is a "list item". */
function nameOf({ type }: Nodes): string {
  return type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
