import { describe, expect, it } from 'vitest';
import { compileGoRegexp } from './go-regexp.ts';
import { compileHttpRule } from './http-matcher.ts';
import type { HttpRule } from './policy.ts';

const at = { line: 1, column: 1, endLine: 1, from: 0, to: 0 };

function passes(
  rule: Partial<HttpRule>,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  host?: string,
): boolean {
  const compiled = compileHttpRule({ at, headers: [], headerMatches: [], ...rule });
  return compiled({ method, path, headers, ...(host === undefined ? {} : { host }) });
}

describe('compileHttpRule', () => {
  it('wants the whole path, query included', () => {
    expect(passes({ path: '/v1' }, 'GET', '/v1')).toBe(true);
    expect(passes({ path: '/v1' }, 'GET', '/v1/')).toBe(false);
    expect(passes({ path: '/v1' }, 'GET', '/v1?x=1')).toBe(false);
    expect(passes({ path: '/v1(\\?.*)?' }, 'GET', '/v1?x=1')).toBe(true);
  });

  it('resolves dot segments and double slashes before it compares', () => {
    expect(passes({ path: '/b' }, 'GET', '/a/../b')).toBe(true);
    expect(passes({ path: '/a/b' }, 'GET', '//a//./b')).toBe(true);
    expect(passes({ path: '/admin' }, 'GET', '/public/../admin?x=/../')).toBe(false);
  });

  it('compares methods with case, and takes alternatives as a whole', () => {
    expect(passes({ method: 'GET|POST' }, 'POST', '/')).toBe(true);
    expect(passes({ method: 'GET|POST' }, 'get', '/')).toBe(false);
    expect(passes({ method: 'GET|POST' }, 'GETPOST', '/')).toBe(false);
  });

  it('compares the host with its port', () => {
    expect(passes({ host: 'api\\.local' }, 'GET', '/', {}, 'api.local')).toBe(true);
    expect(passes({ host: 'api\\.local' }, 'GET', '/', {}, 'api.local:8080')).toBe(false);
  });

  it('wants headers by name without case and by value with case', () => {
    expect(passes({ headers: ['X-Token: abc'] }, 'GET', '/', { 'x-token': 'abc' })).toBe(true);
    expect(passes({ headers: ['X-Token: abc'] }, 'GET', '/', { 'x-token': 'ABC' })).toBe(false);
    expect(passes({ headers: ['X-Token'] }, 'GET', '/', { 'X-TOKEN': 'anything' })).toBe(true);
    expect(passes({ headers: ['X-Token'] }, 'GET', '/')).toBe(false);
  });

  it('never refuses for a header match that only logs or rewrites', () => {
    const match = { name: 'X-Token', value: 'abc' };
    expect(passes({ headerMatches: [match] }, 'GET', '/')).toBe(false);
    expect(passes({ headerMatches: [{ ...match, mismatch: 'LOG' }] }, 'GET', '/')).toBe(true);
  });
});

describe('compileGoRegexp', () => {
  it('matches hostile expressions in no time', () => {
    for (const pattern of ['(a+)+$', '(x+x+)+y', '(a*)*b', '([a-z]+)*!']) {
      const compiled = compileGoRegexp(pattern);
      expect(compiled.ok && compiled.value.matchesWhole(`${'a'.repeat(5000)}?`)).toBe(false);
    }
  });

  it('gives the words of Go for what RE2 does not have', () => {
    expect(compileGoRegexp('(?=a)')).toMatchObject({
      ok: false,
      problem: 'error parsing regexp: invalid or unsupported Perl syntax: `(?=`',
    });
    expect(compileGoRegexp('a{1001}')).toMatchObject({
      ok: false,
      problem: 'error parsing regexp: invalid repeat count: `{1001}`',
    });
  });
});
