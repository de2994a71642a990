import GithubSlugger from 'github-slugger';
import type { Heading, Html, List, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { CompetencyKey } from '../../core/base/ids.ts';
import type { ContentFile } from '../content-file.ts';
import type { FieldGuide } from '../markdown/checked-yaml.ts';
import { countWords } from '../markdown/count-words.ts';
import { parsePageFacts } from '../markdown/page-facts.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { parsedText } from '../markdown/parsed-text.ts';
import { lineOf } from '../markdown/source-text.ts';
import { splitAtSections } from '../markdown/split-at-sections.ts';
import type { Compiled, ContentProblem, Finding } from '../problem.ts';
import { isPointsComment, parsePoints } from './parse-points.ts';
import {
  isSourcesParagraph,
  parseSourceLink,
  parseSourcesParagraph,
  type ParsedSource,
} from './parse-sources.ts';
import { isWrongComment, parseWrong } from './parse-wrong.ts';
import {
  isFurtherReading,
  type ParsedHeading,
  type ParsedNote,
  type ParsedPage,
  type ParsedSection,
} from './parsed-note.ts';

/** Reads a note; see `parsePage`. */
export function parseNote(file: ContentFile, competency: CompetencyKey): Compiled<ParsedNote> {
  const { value, problems } = parsePage(file, 'note-fields', guide);
  return { value: { ...value, competency }, problems };
}

const guide: FieldGuide = {
  title: { expected: 'the title of the note', fix: 'write title: and the name of the competency' },
  summary: {
    expected: 'a summary of one sentence',
    fix: 'write summary: and what a learner can do after reading',
  },
};

/**
 * Cuts a page at its second-level headings and reads what is said about each section. What is wrong with one part
 * is reported and leaves the others as they are, so that links to them still hold.
 *
 * @param rule the name under which mistakes in the front matter are reported
 */
export function parsePage(
  file: ContentFile,
  rule: string,
  guide: FieldGuide,
): Compiled<ParsedPage> {
  const problems: ContentProblem[] = [];
  const report: Report = (rule, finding) =>
    problems.push({ file: file.path, rule, severity: 'error', ...finding });
  const { facts, body, problems: factProblems } = parsePageFacts(file, rule, guide);
  problems.push(...factProblems);
  const root = parseMarkdown(body);
  const headings = collectHeadings(root.children, report);
  const [leadNodes = [], ...blocks] = splitAtSections(root.children);
  const sections = blocks.map((block) => parseSection(block, body, headings, report));
  const value: ParsedPage = {
    file: file.path,
    title: facts?.title ?? '',
    summary: facts?.summary ?? '',
    lead: parsedText(body, leadNodes, 1),
    sections,
    headings: [...headings.values()],
    wordCount: countWords([...leadNodes, ...sections.flatMap((section) => section.content.nodes)]),
  };
  return { value, problems };
}

type Report = (rule: string, finding: Finding) => void;

/** Headings by line, with the anchors that a Git host gives them. */
function collectHeadings(
  nodes: readonly RootContent[],
  report: Report,
): ReadonlyMap<number, ParsedHeading> {
  const slugger = new GithubSlugger();
  const headings = new Map<number, ParsedHeading>();
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    const text = toString(node);
    const heading = { depth: node.depth, text, anchor: slugger.slug(text), line: lineOf(node) };
    headings.set(heading.line, heading);
    if (node.depth < 2 || node.depth > 4) {
      report('headings', {
        line: heading.line,
        expected: '## for a section, ### for a subsection',
        found: `${'#'.repeat(node.depth)} ${text}`,
        fix: node.depth === 1 ? 'remove it: the title in the front matter is the page heading' : 'use fewer levels',
      });
    }
  }
  return headings;
}

function parseSection(
  [first, ...nodes]: readonly RootContent[],
  body: string,
  headings: ReadonlyMap<number, ParsedHeading>,
  report: Report,
): ParsedSection {
  const heading = headings.get(lineOf(first as Heading)) as ParsedHeading;
  const comments = nodes.filter((node): node is Html => isPointsComment(node));
  const wrong = nodes.filter((node): node is Html => isWrongComment(node));
  const paragraphs = nodes.filter(
    (node): node is Paragraph => node.type === 'paragraph' && isSourcesParagraph(node),
  );
  const content = nodes.filter(
    (node) =>
      ![...comments, ...wrong].includes(node as Html) && !paragraphs.includes(node as Paragraph),
  );
  const points = comments.map((comment) => parsePoints(comment));
  for (const { findings } of points) findings.forEach((finding) => report('section-points', finding));
  const section: ParsedSection = {
    heading,
    subsections: content.flatMap((node) => {
      const inner = node.type === 'heading' ? headings.get(lineOf(node)) : undefined;
      return inner === undefined ? [] : [inner];
    }),
    content: parsedText(body, content, heading.line),
    points: comments.length === 0 ? undefined : points.flatMap(({ points }) => points),
    wrong: wrong.flatMap((comment) => parseWrong(comment)),
    sources: paragraphs.length === 0 ? undefined : readSources(paragraphs, nodes, report),
  };
  return isFurtherReading(section) ? { ...section, sources: readList(content, report) } : section;
}

function readSources(
  paragraphs: readonly Paragraph[],
  nodes: readonly RootContent[],
  report: Report,
): ParsedSource[] {
  for (const paragraph of paragraphs) {
    if (nodes.at(-1) === paragraph) continue;
    report('section-sources', {
      line: lineOf(paragraph),
      expected: 'one Sources: paragraph, the last thing in its section',
      found: paragraphs.length > 1 ? 'several in this section' : 'more text after it',
      fix: 'move it to the end of the section',
    });
  }
  return paragraphs.flatMap((paragraph) => {
    const { sources, findings } = parseSourcesParagraph(paragraph);
    findings.forEach((finding) => report('section-sources', finding));
    return sources;
  });
}

/** The list under "Further reading": every entry starts with a link of the form of a source. */
function readList(content: readonly RootContent[], report: Report): ParsedSource[] {
  const entries = content
    .filter((node): node is List => node.type === 'list')
    .flatMap((list) => list.children);
  return entries.flatMap((entry) => {
    const paragraph = entry.children[0];
    const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
    const link = children[0];
    const { source, finding } =
      link?.type === 'link'
        ? parseSourceLink(link, children)
        : {
            source: undefined,
            finding: {
              line: lineOf(entry),
              expected: 'a list entry that starts with a link to the page',
              found: 'other words before it',
              fix: 'write [title](https://…) (1.20, 2026-11-21): why to read it',
            },
          };
    if (finding !== undefined) report('further-reading', finding);
    return source === undefined ? [] : [source];
  });
}
