import { contentSecurityPolicy } from '../content-security-policy.ts';

export interface PageParts {
  /** With the base, such as `/cca/study/ebpf`; `null` for the shell, which fits any address. */
  readonly path: string | null;
  readonly title: string;
  /** `null` for the site's own, which index.html has. */
  readonly description: string | null;
  /** The page's one right address; `null` when the shell takes any. */
  readonly canonical: string | null;
  /** Where the picture is that is shown beside a link to the page. */
  readonly picture: string;
  /** The markup of the app; empty for the shell. */
  readonly html: string;
  readonly isReading: boolean;
  /** The only query that the page answers; `null` when it answers any. */
  readonly search: string | null;
  /** Texts of scripts that stand in the page. */
  readonly scripts: readonly string[];
  /** The rules that stand in the page. */
  readonly style: string;
  /** Addresses of the style sheets that those are from. */
  readonly sheets: readonly string[];
  /** Whether some of their rules are not in the page, so that they have to be loaded before it comes alive. */
  readonly isStyledInPart: boolean;
  /** Addresses of scripts that the page needs soon. */
  readonly preloads: readonly string[];
}

/**
 * Fills the built index.html with one page.
 *
 * @param template the built index.html; its style sheet is left out for the rules that stand in the page
 * @throws when the template lacks a place that has to be filled
 */
export function pageDocument(template: string, parts: PageParts): string {
  const { path, title, description, html, scripts, style, sheets, preloads, isReading, search } =
    parts;
  let page = template.replace(/\s*<link rel="stylesheet"[^>]*>/g, '');
  const put = (place: string, text: string) => {
    if (!page.includes(place)) throw new Error(`The built index.html lacks ${place}`);
    page = page.replace(place, () => text);
  };
  const marks = [isReading && ' data-reading', search !== null && ` data-search="${search}"`];
  put('<html lang="en">', `<html lang="en"${marks.filter(Boolean).join('')}>`);
  put('<title>Beeline</title>', `<title>${escapeText(title)}</title>`);
  const own = /<meta\s+name="description"\s+content="([^"]*)"\s*\/?>/.exec(page);
  if (own === null) throw new Error('The built index.html lacks a description');
  const words = description === null ? (own[1] ?? '') : escapeText(description);
  put(own[0], headOf({ ...parts, words }));
  put(
    '<meta charset="utf-8" />',
    `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy({ scripts, styles: [style] })}" />`,
  );
  const later = parts.isStyledInPart ? ' data-later' : '';
  const early = [
    // A browser that has only part of the header would paint that, and move it when the rest has come: it waits for the
    // tag after it.
    ...(html === '' ? [] : ['<link rel="expect" href="#main" blocking="render" />']),
    ...scripts.map((text) => `<script>${text}</script>`),
    `<style>${style}</style>`,
    // They are not followed, but for those that the script follows when it comes; they tell the loader of screens that
    // the sheets are there. A second link, at the end of the head, would win over those that are meant to win over it.
    ...sheets.map((href) => `<link rel="stylesheet" href="${href}" disabled${later} />`),
  ];
  put('</head>', `  ${early.join('\n    ')}\n  </head>`);
  const address = path === null ? '' : ` data-path="${path}"`;
  put('<div id="root"></div>', `<div id="root"${address}>${html}</div>`);
  // After the text: it is to arrive before what makes it move.
  const links = preloads.map((href) => `<link rel="modulepreload" crossorigin href="${href}">`);
  put('</body>', `  ${links.join('\n    ')}\n  </body>`);
  return page;
}

function headOf({ words, title, canonical, picture }: PageParts & { readonly words: string }) {
  const description = `<meta name="description" content="${words}" />`;
  if (canonical === null) return description;
  return [
    description,
    `<link rel="canonical" href="${canonical}" />`,
    `<meta property="og:type" content="website" />`,
    `<meta property="og:title" content="${escapeText(title)}" />`,
    `<meta property="og:description" content="${words}" />`,
    `<meta property="og:url" content="${canonical}" />`,
    `<meta property="og:image" content="${picture}" />`,
    `<meta name="twitter:card" content="summary_large_image" />`,
  ].join('\n    ');
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
