import * as v from 'valibot';
import type { ContentFile } from '../content-file.ts';
import { parseCheckedYaml, type FieldGuide } from '../markdown/checked-yaml.ts';
import { FRONT_MATTER_LINE, splitFrontMatter } from '../markdown/front-matter.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { lineOf, sourceText } from '../markdown/source-text.ts';
import { quote, type Compiled, type ContentProblem } from '../problem.ts';

/** `domain.md`: what a domain is about. */
export interface Domain {
  readonly summary: string;
  /** The paragraph under the front matter, as Markdown. */
  readonly about: string;
}

/** @param title the domain's title in `exam.md`, which `domain.md` repeats for readers on a Git host */
export function compileDomain(file: ContentFile, title: string): Compiled<Domain | undefined> {
  const { frontMatter, body } = splitFrontMatter(file);
  const yaml = parseCheckedYaml(frontMatter ?? '', fields, guide, {
    file: file.path,
    firstLine: frontMatter === undefined ? 1 : FRONT_MATTER_LINE,
    rule: 'domain-fields',
  });
  const problems: ContentProblem[] = [...yaml.problems];
  const report = (line: number, expected: string, found: string, fix: string): void => {
    problems.push({ file: file.path, line, rule: 'domain-text', severity: 'error', expected, found, fix });
  };
  if (yaml.value !== undefined && yaml.value.title !== title) {
    report(yaml.lineOf('title'), `the title of exam.md, ${quote(title)}`, quote(yaml.value.title), 'write the same title in both files');
  }
  const nodes = parseMarkdown(body).children;
  if (nodes.length !== 1 || nodes[0]?.type !== 'paragraph') {
    report(
      nodes[1] === undefined ? 1 : lineOf(nodes[1]),
      'one paragraph on what the domain is about',
      nodes.length === 0 ? 'no text' : `${nodes.length} blocks of text`,
      'write one paragraph of plain text under the front matter',
    );
  }
  if (yaml.value === undefined) return { value: undefined, problems };
  return { value: { summary: yaml.value.summary, about: sourceText(body, nodes) }, problems };
}

const words = v.pipe(v.string(), v.trim(), v.nonEmpty());
const fields = v.strictObject({ title: words, summary: words });

const guide: FieldGuide = {
  title: { expected: 'the title of the domain', fix: 'write title: and the words of exam.md' },
  summary: { expected: 'a summary of one sentence', fix: 'write summary: and one plain sentence' },
};
