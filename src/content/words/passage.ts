import type { Code, InlineCode, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { LineCounter, parseAllDocuments, type Document } from 'yaml';
import type { ParsedItem } from '../item/parsed-item.ts';
import { wordsOf, type ParsedText } from '../markdown/parsed-text.ts';
import { lineOf } from '../markdown/source-text.ts';
import type { ParsedNote } from '../note/parsed-note.ts';
import type { WrongWord } from '../note/parse-wrong.ts';

/** A piece of content that says by itself which version it speaks of: an item, or a section of a note. */
export interface Passage {
  readonly fences: readonly Code[];
  readonly inlineCodes: readonly InlineCode[];
  /** Everything a learner reads in it. */
  readonly words: string;
  /** Words that are wrong on purpose. */
  readonly wrong: readonly WrongWord[];
}

export interface YamlText {
  /** `values` or `other` after the language of the fence. */
  readonly mark: string;
  readonly documents: readonly Document.Parsed[];
  /** The line of the file that an offset in the fence is on. */
  lineAt(offset: number | undefined): number;
}

export function itemPassage(item: ParsedItem): Passage {
  const known = passages.get(item);
  if (known !== undefined) return known;
  const texts = [
    item.stem,
    ...item.options.flatMap(({ content, rationale }) => [content, ...(rationale ? [rationale] : [])]),
  ];
  const wrong = (item.fields.wrong ?? []).map((word, at) => ({ word, line: item.lineOf('wrong', at) }));
  return remember(item, passageOf(texts, wrong));
}

export function notePassages(note: ParsedNote): Passage[] {
  return [{ content: note.lead, wrong: [] }, ...note.sections].map(
    ({ content, wrong }) => passages.get(content) ?? remember(content, passageOf([content], wrong)),
  );
}

/** The YAML fences of a passage that parse; another rule reports those that do not. */
export function yamlIn({ fences }: Passage): YamlText[] {
  return fences.flatMap((fence) => {
    if (fence.lang !== 'yaml') return [];
    const yaml = yamlTexts.get(fence) ?? parseFence(fence);
    yamlTexts.set(fence, yaml);
    return yaml.documents.some(({ errors }) => errors.length > 0) ? [] : [yaml];
  });
}

// Several rules look at the same item, and the development server keeps what it has parsed.
const passages = new WeakMap<object, Passage>();
const yamlTexts = new WeakMap<Code, YamlText>();

function remember(subject: object, passage: Passage): Passage {
  passages.set(subject, passage);
  return passage;
}

function passageOf(texts: readonly ParsedText[], wrong: readonly WrongWord[]): Passage {
  const fences: Code[] = [];
  const inlineCodes: InlineCode[] = [];
  const root: Root = { type: 'root', children: texts.flatMap((text) => text.nodes) as RootContent[] };
  visit(root, 'code', (code) => void fences.push(code));
  visit(root, 'inlineCode', (code) => void inlineCodes.push(code));
  return { fences, inlineCodes, words: texts.map((text) => wordsOf(text)).join(' '), wrong };
}

function parseFence(fence: Code): YamlText {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(fence.value, { lineCounter: lines });
  return {
    mark: fence.meta ?? '',
    documents: 'empty' in parsed ? [] : parsed,
    lineAt: (offset) => lineOf(fence) + (offset === undefined ? 1 : lines.linePos(offset).line),
  };
}
