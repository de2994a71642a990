import { createHash } from 'node:crypto';

/** What stands in a page itself. Only these texts run or apply; anything else inline does not. */
export interface InlineTexts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

export interface PolicyOptions {
  /** Whether scripts may make markup of text, as those of pages that ours are measured against do. */
  readonly allowsMarkupOfText?: boolean;
}

/** Everything comes from the site itself; nothing from elsewhere, no data leaves. */
export function contentSecurityPolicy(
  { scripts, styles }: InlineTexts,
  { allowsMarkupOfText = false }: PolicyOptions = {},
): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts.map(hashSource)].join(' '),
    ["style-src 'self'", ...styles.map(hashSource)].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // Text becomes markup or script nowhere, but for the address of the one service worker.
    ...(allowsMarkupOfText ? [] : ["require-trusted-types-for 'script'", 'trusted-types beeline']),
  ].join('; ');
}

/** What a host should send with every file. `frame-ancestors` works in a header only. */
export function securityHeaders(
  inline: InlineTexts,
  options?: PolicyOptions,
): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${contentSecurityPolicy(inline, options)}; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
