import type { Html, Nodes } from 'mdast';
import { lineOf } from '../markdown/source-text.ts';
import { quote, type Finding } from '../problem.ts';

/** `ARCH-29`, a point of the curriculum, or `ipam-X1`, a confusion of a competency. */
export const POINT = /^(?:[A-Z][A-Z\d]*-\d+|[a-z][a-z\d-]*-X\d+)$/;

export function isPointsComment(node: Nodes): node is Html {
  return node.type === 'html' && /^<!--\s*points\b/i.test(node.value);
}

/** Reads `<!-- points: ARCH-29 ARCH-30 -->`; `none` says that a section teaches no listed point. */
export function parsePoints(comment: Html): {
  readonly points: readonly string[];
  readonly findings: readonly Finding[];
} {
  const line = lineOf(comment);
  const body = /^<!--\s*points:\s*([^]*?)\s*-->$/.exec(comment.value.trim())?.[1];
  const names = (body ?? '').split(/[\s,]+/).filter((name) => name !== '');
  if (names.length === 0) {
    return {
      points: [],
      findings: [
        {
          line,
          expected: 'a comment like <!-- points: ARCH-29 ipam-X1 -->',
          found: quote(comment.value),
          fix: 'name the points the section teaches, or write <!-- points: none -->',
        },
      ],
    };
  }
  if (names.length === 1 && names[0] === 'none') return { points: [], findings: [] };
  return {
    points: names.filter((name) => POINT.test(name)),
    findings: names
      .filter((name) => !POINT.test(name))
      .map((name) => ({
        line,
        expected: 'points like ARCH-29, or confusions like ipam-X1',
        found: quote(name),
        fix: 'write the point as the curriculum numbers it',
      })),
  };
}
