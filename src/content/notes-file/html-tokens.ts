/** A piece of an HTML block as far as notes files need it told apart. */
export type HtmlToken = {
  /** Lines after the first line of the block. */
  readonly lineOffset: number;
  /** Characters after the start of the block. */
  readonly offset: number;
  readonly source: string;
} & (
  | { readonly kind: 'open-details' | 'close-details' | 'other' | 'text' | 'comment' }
  /** `text`: the words of the summary without tags. */
  | { readonly kind: 'summary'; readonly text: string }
);

/** Takes an HTML block apart; white space between tags is left out. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  for (const match of html.matchAll(TOKEN)) {
    const [source, summary] = match;
    if (source.trim() === '') continue;
    const lineOffset = html.slice(0, match.index).split('\n').length - 1;
    const place = { lineOffset, offset: match.index, source };
    if (summary !== undefined) {
      tokens.push({ ...place, kind: 'summary', text: withoutTags(summary) });
    } else {
      tokens.push({ ...place, kind: kindOf(source) });
    }
  }
  return tokens;
}

const TOKEN =
  /<!--[\s\S]*?-->|<summary(?:\s[^>]*)?>([\s\S]*?)<\/summary\s*>|<\/?[a-z][^>]*>|[^<]+|</gi;

function kindOf(source: string): 'open-details' | 'close-details' | 'other' | 'text' | 'comment' {
  if (source.startsWith('<!--')) return 'comment';
  if (/^<details[\s>]/i.test(source)) return 'open-details';
  if (/^<\/details\s*>/i.test(source)) return 'close-details';
  return /^<\/?[a-z]/i.test(source) ? 'other' : 'text';
}

function withoutTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
