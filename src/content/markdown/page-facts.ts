import * as v from 'valibot';
import type { ContentFile } from '../content-file.ts';
import type { ContentProblem } from '../problem.ts';
import { parseCheckedYaml, type FieldGuide } from './checked-yaml.ts';
import { FRONT_MATTER_LINE, splitFrontMatter } from './front-matter.ts';

/** What the front matter of a page says. */
export interface PageFacts {
  readonly title: string;
  readonly summary: string;
}

/** Takes the front matter, title and summary and nothing else, off a page. */
export function parsePageFacts(
  file: ContentFile,
  rule: string,
  guide: FieldGuide,
): {
  readonly facts: PageFacts | undefined;
  readonly body: string;
  readonly problems: readonly ContentProblem[];
} {
  const { frontMatter, body } = splitFrontMatter(file);
  const { value, problems } = parseCheckedYaml(frontMatter ?? '', fields, guide, {
    file: file.path,
    firstLine: frontMatter === undefined ? 1 : FRONT_MATTER_LINE,
    rule,
  });
  return { facts: value, body, problems };
}

const words = v.pipe(v.string(), v.trim(), v.nonEmpty());
const fields = v.strictObject({ title: words, summary: words });
