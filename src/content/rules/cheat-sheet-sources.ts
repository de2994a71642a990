import type { CheatSheetRule } from './rule.ts';

/** The sources of the whole sheet stand once, at its end. */
export const cheatSheetSources: CheatSheetRule = {
  name: 'cheat-sheet-sources',
  severity: 'error',
  check: ({ sections }) => {
    const last = sections.at(-1);
    const early = sections.filter((section) => section !== last && section.sources !== undefined);
    return [
      ...early.map(({ heading, sources }) => ({
        line: sources?.[0]?.line ?? heading.line,
        expected: 'one "Sources:" paragraph at the end of the page',
        found: `sources under "${heading.text}"`,
        fix: 'move them to the end of the page',
      })),
      ...(last?.sources === undefined
        ? [
            {
              line: last?.heading.line ?? 1,
              expected: 'a last paragraph on the page that starts with "Sources:"',
              found: last === undefined ? 'no sections' : 'no sources',
              fix: 'write Sources: [title](https://…) (1.20, 2026-11-21).',
            },
          ]
        : []),
    ];
  },
};
