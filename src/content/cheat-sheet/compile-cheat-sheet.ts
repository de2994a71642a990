import type { CheatSheet } from '../../core/item/cheat-sheet.ts';
import type { Compiled, ContentProblem } from '../problem.ts';
import { compileProse } from '../prose/compile-prose.ts';
import type { LinkIndex } from '../prose/link-index.ts';
import { figureIds } from '../prose/prose-context.ts';
import { breakableCode } from './breakable-code.ts';
import type { ParsedCheatSheet } from './parse-cheat-sheet.ts';

export interface CompiledCheatSheet {
  readonly sheet: CheatSheet;
  /** Markdown by the anchor of its section. */
  readonly markdown: Readonly<Record<string, string>>;
}

export function compileCheatSheet(
  { file, domain, title, summary, sections, headings }: ParsedCheatSheet,
  links: LinkIndex,
): Compiled<CompiledCheatSheet> {
  const problems: ContentProblem[] = [];
  const context = {
    file,
    links,
    diagrams: new Map(),
    headingAnchors: new Map(headings.map(({ line, anchor }) => [line, anchor])),
    nextFigureId: figureIds(`${domain}-sheet`),
  };
  const sheet: CheatSheet = {
    domain,
    title,
    summary,
    sections: sections.map(({ heading, content }) => {
      const prose = compileProse(content.nodes, context);
      problems.push(...prose.problems);
      return { anchor: heading.anchor, heading: heading.text, prose: breakableCode(prose.value) };
    }),
    sources: sections.flatMap(({ sources = [] }) => sources.map(({ line: _, ...source }) => source)),
  };
  const markdown = Object.fromEntries(
    sections.map(({ heading, content }) => [heading.anchor, content.markdown]),
  );
  return { value: { sheet, markdown }, problems };
}
