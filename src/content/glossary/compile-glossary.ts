import type { Glossary, Term, TermPlace } from '../../core/item/glossary.ts';
import type { LinkIndex } from '../prose/link-index.ts';
import type { Compiled, ContentProblem } from '../problem.ts';
import { compileProse } from '../prose/compile-prose.ts';
import { unwrapped } from '../prose/unwrapped.ts';
import { createTermFinder, type FindTerms } from './find-terms.ts';
import { spellingsOf, type ParsedGlossary } from './parsed-glossary.ts';

/** The terms as notes need them: to find and to explain. */
export interface TermIndex {
  readonly byAnchor: ReadonlyMap<string, Term>;
  readonly find: FindTerms;
}

export interface CompiledGlossary {
  readonly glossary: Glossary;
  /** Markdown of the definitions, by the anchor of their term. */
  readonly markdown: Readonly<Record<string, string>>;
}

/** Finds nothing where there is no glossary. */
export function compileTerms(
  glossary: ParsedGlossary | undefined,
  links: LinkIndex,
): Compiled<TermIndex> {
  const problems: ContentProblem[] = [];
  const terms = (glossary?.terms ?? []).map(({ anchor, name, definition }): Term => {
    const prose = compileProse(definition.nodes, {
      file: glossary?.file ?? '',
      links,
      diagrams: new Map(),
      headingAnchors: new Map(),
      nextFigureId: () => anchor,
    });
    problems.push(...prose.problems);
    return { anchor, name, definition: unwrapped(prose.value) };
  });
  const byAnchor = new Map(terms.map((term) => [term.anchor, term]));
  return { value: { byAnchor, find: termFinder(glossary) }, problems };
}

export function termFinder(glossary: ParsedGlossary | undefined): FindTerms {
  return createTermFinder(
    (glossary?.terms ?? []).flatMap((term) =>
      spellingsOf(term).map((text) => ({ text, term: term.anchor })),
    ),
  );
}

export function compileGlossary(
  { title, summary, terms }: ParsedGlossary,
  { byAnchor }: TermIndex,
  places: ReadonlyMap<string, readonly TermPlace[]>,
): CompiledGlossary {
  const entries = terms.flatMap(({ anchor, also, sources = [] }) => {
    const term = byAnchor.get(anchor);
    if (term === undefined) return [];
    return [
      {
        ...term,
        also,
        sources: sources.map(({ line: _, ...source }) => source),
        places: places.get(anchor) ?? [],
      },
    ];
  });
  return {
    glossary: { title, summary, entries },
    markdown: Object.fromEntries(
      terms.map(({ anchor, definition }) => [anchor, definition.markdown]),
    ),
  };
}
