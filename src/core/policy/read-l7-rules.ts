import { compileGoRegexp } from './go-regexp.ts';
import type { DnsRule, HeaderMatch, HttpRule, L7Rules } from './policy.ts';
import { dnsName } from './read-dns-name.ts';
import { list, record, text, type Place, type ReadContext, type Reader } from './yaml-reader.ts';

const headerMatch: Reader<HeaderMatch> = (place, context) => {
  const read = record({ name: text, value: text, mismatch: text, secret: secretReference })(
    place,
    context,
  );
  if (!read) return undefined;
  const { name = '', value, mismatch, secret } = read.fields;
  if (name === '' && !(read.places.name && read.fields.name === undefined)) {
    return context.error(place, 'Header name missing', { expected: '`name`', found: 'nothing' });
  }
  if (mismatch !== undefined && mismatch !== '' && !isMismatch(mismatch)) {
    return context.error(read.places.mismatch ?? place, `Invalid header action: ${mismatch}`, {
      expected: 'LOG, ADD, DELETE or REPLACE',
      found: mismatch,
      hint: 'Leave `mismatch` out to refuse the request.',
    });
  }
  if (secret && read.places.secret) {
    context.report('not-simulated', read.places.secret, 'not simulated: secret', {
      hint:
        value === undefined
          ? 'The header is taken to match if it is present.'
          : 'The `value` beside it is compared instead.',
    });
  }
  return {
    name,
    ...(value === undefined || value === '' ? {} : { value }),
    ...(secret ? { secret } : {}),
    ...(mismatch !== undefined && isMismatch(mismatch) ? { mismatch } : {}),
  };
};

function secretReference(place: Place, context: ReadContext): true | undefined {
  const read = record({ name: text, namespace: text })(place, context);
  if (!read) return undefined;
  if ((read.fields.name ?? '') !== '') return true;
  return context.error(place, 'Secret name missing', { expected: '`name`', found: 'nothing' });
}

function isMismatch(word: string): word is 'LOG' | 'ADD' | 'DELETE' | 'REPLACE' {
  return ['LOG', 'ADD', 'DELETE', 'REPLACE'].includes(word);
}

const httpFields = record({
  method: expression,
  path: expression,
  host: expression,
  headers: list(text),
  headerMatches: list(headerMatch),
});

const httpRule: Reader<HttpRule> = (place, context) => {
  const read = httpFields(place, context);
  if (!read) return undefined;
  const { method, path, host, headers = [], headerMatches = [] } = read.fields;
  if (path !== undefined && path !== '' && !/^[/.^([\\]/.test(path)) {
    context.report(
      'warning',
      read.places.path ?? place,
      'A request target begins with "/", so this path matches no request',
      {
        found: path,
        hint: `Write \`/${path}\`.`,
      },
    );
  }
  return {
    at: place.at,
    ...(method ? { method } : {}),
    ...(path ? { path } : {}),
    ...(host ? { host } : {}),
    headers,
    headerMatches,
  };
};

/** A regular expression of Go. Cilium itself checks path and method; a bad host fails in the proxy. */
function expression(place: Place, context: ReadContext): string | undefined {
  const pattern = text(place, context);
  if (pattern === undefined) return undefined;
  const compiled = compileGoRegexp(pattern);
  if (compiled.ok) return pattern;
  return context.error(place, compiled.problem, {
    expected: 'a regular expression in RE2 syntax',
    found: pattern,
    ...(compiled.problem.includes('Perl syntax') || compiled.problem.includes('escape sequence')
      ? { hint: 'RE2 has no look-around and no back-references.' }
      : {}),
  });
}

const dnsRule: Reader<DnsRule> = (place, context) => {
  const name = dnsName(place, context);
  return name && { at: place.at, name };
};

const ruleFields = record({ http: list(httpRule), dns: list(dnsRule) });

/** The rules of one `toPorts` entry; `rules` is missing if the lists are empty: plain layer 4. */
export const l7Rules: Reader<{ readonly rules?: L7Rules }> = (place, context) => {
  const read = ruleFields(place, context);
  if (!read) return undefined;
  const { http, dns } = read.fields;
  if (read.places.http && read.places.dns) {
    return context.error(place, 'multiple L7 protocol rule types specified in single rule', {
      expected: '`http` or `dns`',
      found: 'both',
      hint: 'Make two entries of `toPorts`.',
    });
  }
  if (http && http.length > 0) return { rules: { kind: 'http', at: place.at, rules: http } };
  if (dns && dns.length > 0) return { rules: { kind: 'dns', at: place.at, rules: dns } };
  if (!read.places.http && !read.places.dns) {
    context.report('warning', place, 'rules without http or dns do not filter anything', {
      hint: 'Leave `rules` out: the ports alone say the same.',
    });
  }
  return {};
};
