import type { HttpRequest } from './flow.ts';
import { compileGoRegexp, type GoRegexp } from './go-regexp.ts';
import type { HttpRule } from './policy.ts';

/** Compiles one HTTP rule: all of its fields must hold for a request to pass. */
export function compileHttpRule(rule: HttpRule): (request: HttpRequest) => boolean {
  const method = expression(rule.method);
  const path = expression(rule.path);
  const host = expression(rule.host);
  const headers = [
    ...rule.headers.map(headerOf),
    ...rule.headerMatches.filter((match) => match.mismatch === undefined),
  ];
  return (request) =>
    (method?.matchesWhole(request.method) ?? true) &&
    (path?.matchesWhole(normalPath(request.path)) ?? true) &&
    (host?.matchesWhole(hostOf(request)) ?? true) &&
    headers.every((wanted) => hasHeader(request, wanted));
}

function expression(pattern: string | undefined): GoRegexp | undefined {
  if (pattern === undefined) return undefined;
  const compiled = compileGoRegexp(pattern);
  if (!compiled.ok)
    throw new Error(`A valid policy has only valid expressions: ${compiled.problem}`);
  return compiled.value;
}

interface WantedHeader {
  readonly name: string;
  readonly value?: string;
}

/** `Name: value` asks for the very value; without a space the whole text is the name of a header. */
function headerOf(text: string): WantedHeader {
  const space = text.indexOf(' ');
  if (space < 0) return { name: text };
  return { name: text.slice(0, space).replace(/:+$/, ''), value: text.slice(space + 1) };
}

function hasHeader(request: HttpRequest, wanted: WantedHeader): boolean {
  const name = wanted.name.toLowerCase();
  if (name === 'host' && request.host !== undefined) {
    return wanted.value === undefined || wanted.value === request.host;
  }
  return Object.entries(request.headers ?? {}).some(
    ([key, value]) =>
      key.toLowerCase() === name && (wanted.value === undefined || wanted.value === value),
  );
}

function hostOf(request: HttpRequest): string {
  if (request.host !== undefined) return request.host;
  const header = Object.entries(request.headers ?? {}).find(
    ([key]) => key.toLowerCase() === 'host',
  );
  return header?.[1] ?? '';
}

/** Envoy resolves dot segments and merges slashes in the path before it matches; the query stays as it is. */
function normalPath(target: string): string {
  const question = target.search(/[?#]/);
  const path = question < 0 ? target : target.slice(0, question);
  const rest = question < 0 ? '' : target.slice(question);
  if (!path.startsWith('/')) return target;
  const segments: string[] = [];
  const parts = path.slice(1).split('/');
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    if (part === '..') segments.pop();
    if (part === '..' || part === '.' || part === '') {
      if (last) segments.push('');
    } else {
      segments.push(part);
    }
  }
  return `/${segments.join('/')}${rest}`;
}
