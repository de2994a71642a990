import { asItemId, asOptionId } from '../../core/base/ids.ts';
import type { ItemAnswer, PresentedItem } from '../../core/item/item.ts';
import type { Prose } from '../../core/item/prose.ts';
import type { Diagram } from '../diagram/compile-diagram.ts';
import { wordsOf, type ParsedText } from '../markdown/parsed-text.ts';
import type { ParsedNote } from '../note/parsed-note.ts';
import type { Compiled, ContentProblem } from '../problem.ts';
import { compileProse } from '../prose/compile-prose.ts';
import type { LinkIndex } from '../prose/link-index.ts';
import { figureIds, type ProseContext } from '../prose/prose-context.ts';
import { areQuantities } from '../wording/quantities.ts';
import { unwrapped } from '../prose/unwrapped.ts';
import { itemHash } from './item-hash.ts';
import { findNote, splitNoteReference } from './note-reference.ts';
import { keysOf, type ParsedItem } from './parsed-item.ts';

export interface CompiledItem {
  readonly presented: PresentedItem;
  readonly answer: ItemAnswer;
  /** The Markdown it was made from, for exports. */
  readonly markdown: ItemMarkdown;
}

export interface ItemMarkdown {
  readonly stem: string;
  /** In the order of `presented.options`. */
  readonly options: readonly { readonly text: string; readonly rationale: string }[];
  readonly notice: string | undefined;
  /** Names of warnings, with the reasons why they are right as they are. */
  readonly accepted: Readonly<Record<string, string>> | undefined;
}

export interface ItemSurroundings {
  readonly links: LinkIndex;
  readonly diagrams: ReadonlyMap<string, Diagram | undefined>;
  readonly notes: readonly ParsedNote[];
}

/** @returns no item when a part without which it makes no sense is missing; rules have reported that */
export function compileItem(
  parsed: ParsedItem,
  around: ItemSurroundings,
): Compiled<CompiledItem | undefined> {
  const problems: ContentProblem[] = [];
  const context: ProseContext = {
    file: parsed.file,
    links: around.links,
    diagrams: around.diagrams,
    headingAnchors: new Map(),
    nextFigureId: figureIds(parsed.id),
  };
  const prose = (text: ParsedText): Prose => {
    const compiled = compileProse(text.nodes, context);
    problems.push(...compiled.problems);
    return compiled.value;
  };
  const { id, hash } = { id: asItemId(parsed.id), hash: itemHash(parsed) };
  const presented: Omit<PresentedItem, 'kind'> = {
    id,
    competency: parsed.home.competency,
    hash,
    chooseCount: keysOf(parsed).length,
    stem: prose(parsed.stem),
    options: parsed.options.map((option) => ({
      id: asOptionId(option.id),
      text: unwrapped(prose(option.content)),
    })),
  };
  // Readers look numbers up, so those stay ascending, as the rule number-order has them written.
  const keepsOrder = areQuantities(parsed.options.map(({ content }) => wordsOf(content)));
  const rationales = Object.fromEntries(
    parsed.options.map(({ id, rationale }) => [id, rationale === undefined ? [] : prose(rationale)]),
  );
  const { kind, level, points, sources } = parsed.fields;
  const note = noteLink(parsed, around.notes);
  if (!kind || !level || !points || !sources || !note || presented.chooseCount === 0) {
    return { value: undefined, problems };
  }
  const answer: ItemAnswer = {
    id,
    hash,
    level,
    key: keysOf(parsed).map((option) => asOptionId(option.id)),
    rationales,
    note,
    points,
    sources: sources.map(({ url, version, checked }) => ({ url, version, checkedOn: checked })),
  };
  return {
    value: {
      presented: { ...presented, kind, ...(keepsOrder ? { order: 'authored' as const } : {}) },
      answer,
      markdown: toMarkdown(parsed),
    },
    problems,
  };
}

function noteLink(
  { fields, home }: ParsedItem,
  notes: readonly ParsedNote[],
): ItemAnswer['note'] | undefined {
  if (fields.note === undefined) return undefined;
  const { competency, anchor } = splitNoteReference(fields.note, home.domain);
  const headings = findNote(notes, competency)?.headings ?? [];
  const heading = headings.find((candidate) => candidate.anchor === anchor);
  return heading === undefined ? undefined : { competency, anchor, heading: heading.text };
}

function toMarkdown({ stem, options, fields }: ParsedItem): ItemMarkdown {
  return {
    stem: stem.markdown,
    options: options.map(({ content, rationale }) => ({
      text: content.markdown,
      rationale: rationale?.markdown ?? '',
    })),
    notice: fields.notice,
    accepted: fields.accepted,
  };
}
