import type { Link, Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { NoteSource } from '../../core/item/note.ts';
import { lineOf } from '../markdown/source-text.ts';
import { quote, type Finding } from '../problem.ts';
import { SOURCE_VERSION } from './source-version.ts';

export interface ParsedSource extends NoteSource {
  readonly line: number;
}

export interface ParsedSources {
  readonly sources: readonly ParsedSource[];
  readonly findings: readonly Finding[];
}

/** Whether a paragraph is meant as the sources of a section, well written or not. */
export function isSourcesParagraph(paragraph: Paragraph): boolean {
  return /^sources?\s*:/i.test(toString(paragraph));
}

/** Reads `Sources: [title](address) (version, date); …`. */
export function parseSourcesParagraph(paragraph: Paragraph): ParsedSources {
  const findings: Finding[] = [];
  const words = toString(paragraph);
  if (!words.startsWith('Sources:')) {
    findings.push({
      line: lineOf(paragraph),
      expected: 'a paragraph that starts with "Sources:"',
      found: quote(words.slice(0, words.indexOf(':') + 1)),
      fix: 'write "Sources:", also for a single source',
    });
  }
  const links = paragraph.children.filter((node) => node.type === 'link');
  if (links.length === 0) {
    findings.push({
      line: lineOf(paragraph),
      expected: FORM,
      found: 'no link',
      fix: 'write at least one source, for example [Title](https://docs.cilium.io/…) (1.20, 2026-11-21)',
    });
  }
  const read = links.map((link) => parseSourceLink(link, paragraph.children));
  return {
    sources: read.flatMap(({ source }) => (source === undefined ? [] : [source])),
    findings: [...findings, ...read.flatMap(({ finding }) => (finding ? [finding] : []))],
  };
}

/** Reads one link and the `(version, date)` that stands right after it among its neighbors. */
export function parseSourceLink(
  link: Link,
  neighbors: readonly PhrasingContent[],
): { readonly source?: ParsedSource; readonly finding?: Finding } {
  const next = neighbors[neighbors.indexOf(link) + 1];
  const after = next?.type === 'text' ? next.value : '';
  const match = AFTER_LINK.exec(after);
  const [, version = '', checkedOn = ''] = match ?? [];
  const line = lineOf(link);
  if (!link.url.startsWith('https://')) {
    return {
      finding: { line, expected: 'a source with an https address', found: link.url, fix: 'link to the public page' },
    };
  }
  if (!SOURCE_VERSION.test(version)) {
    return {
      finding: {
        line,
        expected: `${FORM}: the version whose page was read, and the day`,
        found: after.trim() === '' ? 'nothing after the link' : quote(after, 40),
        fix: `write (1.20, 2026-11-21) after the link ${quote(toString(link), 40)}`,
      },
    };
  }
  return { source: { title: toString(link), url: link.url, version, checkedOn, line } };
}

const FORM = '[title](address) (version, date)';

const AFTER_LINK = /^\s*\(([^(),]+),\s*(\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))\)/;
