import GithubSlugger from 'github-slugger';
import type { Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ContentFile } from '../content-file.ts';
import type { FieldGuide } from '../markdown/checked-yaml.ts';
import { parsePageFacts } from '../markdown/page-facts.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { parsedText } from '../markdown/parsed-text.ts';
import { lineOf } from '../markdown/source-text.ts';
import { splitAtSections } from '../markdown/split-at-sections.ts';
import { isSourcesParagraph, parseSourcesParagraph } from '../note/parse-sources.ts';
import { quote, type Compiled, type ContentProblem, type Finding } from '../problem.ts';
import type { ParsedGlossary, ParsedTerm } from './parsed-glossary.ts';

/** Cuts the glossary at its second-level headings, each of which is a term. */
export function parseGlossary(file: ContentFile): Compiled<ParsedGlossary> {
  const { facts, body, problems } = parsePageFacts(file, 'glossary-fields', guide);
  const found: ContentProblem[] = [...problems];
  const report: Report = (rule, finding) =>
    found.push({ file: file.path, rule, severity: 'error', ...finding });
  const slugger = new GithubSlugger();
  const [before = [], ...blocks] = splitAtSections(parseMarkdown(body).children);
  const [first] = before;
  if (first !== undefined) {
    report('term-definition', {
      line: lineOf(first),
      expected: 'a ## heading for each term, and nothing before the first one',
      found: quote(toString(first)),
      fix: 'write it in the summary, or under the term that it defines',
    });
  }
  const terms = blocks.map((block) => parseTerm(block, body, slugger, report));
  const { title = '', summary = '' } = facts ?? {};
  return { value: { file: file.path, title, summary, terms }, problems: found };
}

type Report = (rule: string, finding: Finding) => void;

const guide: FieldGuide = {
  title: { expected: 'the title of the glossary', fix: 'write title: Glossary' },
  summary: { expected: 'a summary of one sentence', fix: 'write summary: and what the terms are about' },
};

function parseTerm(
  [heading, ...nodes]: readonly RootContent[],
  body: string,
  slugger: GithubSlugger,
  report: Report,
): ParsedTerm {
  const name = heading === undefined ? '' : toString(heading);
  const line = heading === undefined ? 1 : lineOf(heading);
  const paragraphs = nodes.filter((node) => node.type === 'paragraph');
  const sources = paragraphs.filter(isSourcesParagraph);
  const also = paragraphs.filter(isAlsoParagraph);
  const definition = nodes.filter(
    (node) => node.type !== 'paragraph' || !(sources.includes(node) || also.includes(node)),
  );
  checkOrder(nodes, [...definition, ...also, ...sources], report);
  return {
    name,
    anchor: slugger.slug(name),
    line,
    definition: parsedText(body, definition, line),
    also: also.flatMap((paragraph) => readSpellings(paragraph, report)),
    alsoLine: also[0] === undefined ? line : lineOf(also[0]),
    sources: sources.length === 0 ? undefined : sources.flatMap((paragraph) => readSources(paragraph, report)),
  };
}

function isAlsoParagraph(paragraph: Paragraph): boolean {
  return /^also\s*:/i.test(toString(paragraph));
}

/** A Git host shows a term as it stands; so all of them stand alike. */
function checkOrder(
  written: readonly RootContent[],
  wanted: readonly RootContent[],
  report: Report,
): void {
  const misplaced = written.find((node, place) => node !== wanted[place]);
  if (misplaced === undefined) return;
  report('term-definition', {
    line: lineOf(misplaced),
    expected: 'the definition, then the line that starts with "Also:", then the sources',
    found: quote(toString(misplaced), 40),
    fix: 'put the three in this order',
  });
}

function readSpellings(paragraph: Paragraph, report: Report): string[] {
  const words = toString(paragraph).replace(/\s+/g, ' ');
  const list = words.replace(/^also\s*:/i, '').replace(/\.$/, '').split(',');
  const spellings = list.map((spelling) => spelling.trim());
  if (!words.startsWith('Also:') || spellings.includes('')) {
    report('term-spellings', {
      line: lineOf(paragraph),
      expected: 'other spellings, such as: Also: endpoints, Cilium endpoint',
      found: quote(words),
      fix: 'write "Also:" and the spellings with commas between them, or leave the line out',
    });
  }
  return spellings.filter((spelling) => spelling !== '');
}

function readSources(paragraph: Paragraph, report: Report) {
  const { sources, findings } = parseSourcesParagraph(paragraph);
  findings.forEach((finding) => report('term-sources', finding));
  return sources;
}
