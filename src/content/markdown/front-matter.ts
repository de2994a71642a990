import type { ContentFile } from '../content-file.ts';

export interface SplitFile {
  /** The YAML between the `---` lines, or undefined when the file does not start with one. */
  readonly frontMatter: string | undefined;
  /** The rest, with empty lines in place of the front matter so that line numbers stay true. */
  readonly body: string;
}

/** Where the YAML of a front matter starts in its file. */
export const FRONT_MATTER_LINE = 2;

export function splitFrontMatter({ text }: ContentFile): SplitFile {
  const match = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (match === null || match.index !== 0) return { frontMatter: undefined, body: text };
  const lineCount = match[0].split('\n').length - 1;
  return {
    frontMatter: match[1] ?? '',
    body: '\n'.repeat(lineCount) + text.slice(match[0].length),
  };
}
