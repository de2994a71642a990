import type { CompetencyKey } from '../../core/base/ids.ts';

/** The pages that links inside the content can lead to. */
export interface LinkIndex {
  /** By path of the note's file. */
  readonly notes: ReadonlyMap<string, NotePage>;
  /** Domain id by path of its `domain.md`. */
  readonly domains: ReadonlyMap<string, string>;
}

export interface NotePage {
  readonly competency: CompetencyKey;
  /** Heading text by anchor, in the order written. */
  readonly headings: ReadonlyMap<string, string>;
}

export type ResolvedLink =
  | { readonly kind: 'external'; readonly href: string }
  | { readonly kind: 'internal'; readonly href: string }
  | { readonly kind: 'broken'; readonly expected: string; readonly found: string; readonly fix: string };

/** Finds what a link in a file means on the site; relative links are those of a Git host. */
export function resolveLink(url: string, fromFile: string, index: LinkIndex): ResolvedLink {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined) return resolveScheme(url, scheme);
  const [path = '', anchor] = url.split('#', 2);
  const target = path === '' ? fromFile : joinPath(fromFile, path);
  const domain = index.domains.get(target);
  if (domain !== undefined && anchor === undefined) {
    return { kind: 'internal', href: `/study/${domain}` };
  }
  const note = index.notes.get(target);
  if (note === undefined) {
    return {
      kind: 'broken',
      expected: 'a link to a note of this content, such as ../architecture/ipam.md#an-anchor',
      found: `${url}, but there is no note ${target}`,
      fix: `write the path from this file to one of the notes${nearest(target, [...index.notes.keys()])}`,
    };
  }
  if (anchor === undefined || anchor === '') {
    return { kind: 'internal', href: `/study/${note.competency}` };
  }
  if (!note.headings.has(anchor)) {
    return {
      kind: 'broken',
      expected: `the anchor of a heading in ${target}`,
      found: `#${anchor}`,
      fix: `write one of: ${[...note.headings.keys()].map((name) => `#${name}`).join(', ')}`,
    };
  }
  return { kind: 'internal', href: `/study/${note.competency}#${anchor}` };
}

/** A path relative to a file, as a path inside the content folder. */
export function joinPath(fromFile: string, relative: string): string {
  const parts = fromFile.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function resolveScheme(url: string, scheme: string): ResolvedLink {
  if (scheme === 'https') return { kind: 'external', href: url };
  return {
    kind: 'broken',
    expected: 'a link that starts with https:, or a path to a note',
    found: `a link that starts with ${scheme}:`,
    fix: 'link to a public https page',
  };
}

function nearest(target: string, paths: readonly string[]): string {
  const name = target.split('/').at(-1);
  const same = paths.find((path) => path.split('/').at(-1) === name);
  return same === undefined ? '' : `; there is ${same}`;
}
