import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ParsedCheatSheet } from '../cheat-sheet/parse-cheat-sheet.ts';
import { lineOf } from '../markdown/source-text.ts';
import { quote, type Finding } from '../problem.ts';
import type { CheatSheetRule } from './rule.ts';

const MOST_COLUMNS = 3;
const LONGEST_CODE_LINE = 60;

/** A sheet is printed in two columns, and paper has no links. */
export const cheatSheetForm: CheatSheetRule = {
  name: 'cheat-sheet-form',
  severity: 'error',
  check: (sheet) => {
    const findings: Finding[] = [...checkLead(sheet), ...checkPoints(sheet)];
    const children = sheet.sections.flatMap(({ content }) => content.nodes) as RootContent[];
    const root: Root = { type: 'root', children };
    visit(root, (node) => {
      findings.push(...checkNode(node));
    });
    return findings;
  },
};

function checkLead({ lead }: ParsedCheatSheet): Finding[] {
  if (lead.nodes.length === 0) return [];
  return [
    {
      line: lead.line,
      expected: 'a ## heading before everything else',
      found: quote(lead.markdown),
      fix: 'put it under a heading, or in the summary',
    },
  ];
}

function checkPoints({ sections }: ParsedCheatSheet): Finding[] {
  return sections
    .filter(({ points }) => points !== undefined)
    .map(({ heading }) => ({
      line: heading.line,
      expected: 'no points comment: notes teach, a sheet recalls',
      found: `one under ${quote(heading.text)}`,
      fix: 'remove the comment',
    }));
}

function checkNode(node: Nodes): Finding[] {
  switch (node.type) {
    case 'link':
      return [
        {
          line: lineOf(node),
          expected: 'no links in the text of a sheet that is printed',
          found: node.url,
          fix: 'keep the words; put the page into the sources at the end',
        },
      ];
    case 'image':
      return [
        {
          line: lineOf(node),
          expected: 'no pictures on a sheet of two narrow columns',
          found: node.url,
          fix: 'say it in a table or a list',
        },
      ];
    case 'table': {
      const columns = node.children[0]?.children.length ?? 0;
      if (columns <= MOST_COLUMNS) return [];
      return [
        {
          line: lineOf(node),
          expected: `at most ${MOST_COLUMNS} columns in a table`,
          found: `${columns} columns`,
          fix: 'make two tables of it, or leave a column out',
        },
      ];
    }
    case 'code':
      return node.value.split('\n').flatMap((text, place): Finding[] =>
        text.length <= LONGEST_CODE_LINE
          ? []
          : [
              {
                line: lineOf(node) + 1 + place,
                expected: `at most ${LONGEST_CODE_LINE} characters in a line of code`,
                found: `${text.length} characters`,
                fix: 'break the line, or shorten what it shows',
              },
            ],
      );
    default:
      return [];
  }
}
