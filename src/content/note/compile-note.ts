import type { ItemId } from '../../core/base/ids.ts';
import type { Note, NoteSection } from '../../core/item/note.ts';
import type { Prose } from '../../core/item/prose.ts';
import type { Diagram } from '../diagram/compile-diagram.ts';
import type { TermIndex } from '../glossary/compile-glossary.ts';
import { markTerms } from '../glossary/mark-terms.ts';
import type { ParsedText } from '../markdown/parsed-text.ts';
import type { Compiled, ContentProblem } from '../problem.ts';
import { compileProse } from '../prose/compile-prose.ts';
import type { LinkIndex } from '../prose/link-index.ts';
import { figureIds, type ProseContext } from '../prose/prose-context.ts';
import { isFurtherReading, type ParsedNote, type ParsedSection } from './parsed-note.ts';

export interface CompiledNote {
  readonly note: Note;
  /** Markdown of the text before the first heading. */
  readonly leadMarkdown: string;
  /** Markdown by the anchor of its section. */
  readonly markdown: Readonly<Record<string, string>>;
}

export interface NoteSurroundings {
  readonly links: LinkIndex;
  readonly diagrams: ReadonlyMap<string, Diagram | undefined>;
  readonly terms: TermIndex;
  /** The items that link to an anchor of this note, in the order written. */
  itemsFor(anchor: string): readonly ItemId[];
}

export function compileNote(parsed: ParsedNote, around: NoteSurroundings): Compiled<CompiledNote> {
  const problems: ContentProblem[] = [];
  const context: ProseContext = {
    file: parsed.file,
    links: around.links,
    diagrams: around.diagrams,
    headingAnchors: new Map(parsed.headings.map(({ line, anchor }) => [line, anchor])),
    nextFigureId: figureIds(parsed.competency.replace('/', '-')),
  };
  const prose = (text: ParsedText): Prose => {
    const compiled = compileProse(text.nodes, context);
    problems.push(...compiled.problems);
    return compiled.value;
  };
  const sections = parsed.sections.map((section) => toSection(section, prose(section.content), around));
  const used = new Set(sections.flatMap(({ terms }) => terms));
  const note: Note = {
    competency: parsed.competency,
    title: parsed.title,
    summary: parsed.summary,
    readingMinutes: Math.max(1, Math.round(parsed.wordCount / WORDS_PER_MINUTE)),
    lead: prose(parsed.lead),
    sections,
    terms: [...used].flatMap((anchor) => around.terms.byAnchor.get(anchor) ?? []),
  };
  const value: CompiledNote = {
    note,
    leadMarkdown: parsed.lead.markdown,
    markdown: Object.fromEntries(
      parsed.sections.map(({ heading, content }) => [heading.anchor, content.markdown]),
    ),
  };
  return { value, problems };
}

const WORDS_PER_MINUTE = 200;

/** More than anybody answers under one section; a note is to weigh the same however large the bank is. */
const MOST_ITEMS = 12;

function toSection(section: ParsedSection, plain: Prose, around: NoteSurroundings): NoteSection {
  const { heading, subsections } = section;
  // The list under "Further reading" is sources; those are left as they are.
  const { prose, terms } = isFurtherReading(section)
    ? { prose: plain, terms: [] }
    : markTerms(plain, around.terms.find);
  const anchors = [heading, ...subsections].map(({ anchor }) => anchor);
  return {
    anchor: heading.anchor,
    heading: heading.text,
    prose,
    subsections: subsections.map(({ anchor, text }) => ({ anchor, heading: text })),
    points: section.points ?? [],
    sources: (section.sources ?? []).map(({ title, url, version, checkedOn }) => ({
      title,
      url,
      version,
      checkedOn,
    })),
    itemIds: anchors.flatMap((anchor) => around.itemsFor(anchor)).slice(0, MOST_ITEMS),
    terms,
  };
}
