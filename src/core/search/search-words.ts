/** A word of a text, in the forms under which it can be found. */
export interface SearchWord {
  /** In lower case, without the signs inside: `kubeproxy` for `kube-proxy`, `10.0.0.0/8` for itself. */
  readonly whole: string;
  /** What it is made of: `match` and `labels` for `matchLabels`; empty for a plain word. */
  readonly parts: readonly string[];
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

/** The words of a text in order. Function words, which every text has, are left out. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const { 0: raw, index } of text.matchAll(RAW_WORD)) {
    const { whole, parts } = formsOf(raw);
    if (FUNCTION_WORDS.has(whole)) continue;
    words.push({ whole, parts, start: index, end: index + raw.length });
  }
  return words;
}

/** Letters and digits, with the signs that hold names, addresses and keys together. */
const RAW_WORD = /[\p{L}\p{N}]+(?:[._:/@=*-]+[\p{L}\p{N}]+)*/gu;

const PLAIN = /^[a-z]+$/;
const LETTER = /\p{L}/u;
const SIGNS = /[._:/@=*-]+/;

/** `toFQDNs` is cut before FQDNs and `HTTPRoute` before Route; the plural of an acronym is no word of its own. */
const HUMPS = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u;

function formsOf(raw: string): Pick<SearchWord, 'whole' | 'parts'> {
  if (PLAIN.test(raw)) return { whole: raw, parts: [] };
  // Numbers are what they are: an address is not found by its third byte.
  if (!LETTER.test(raw)) return { whole: raw, parts: several(raw, raw.split(/[:/@=*-]+/)) };
  const pieces = raw.split(SIGNS).flatMap((piece) => piece.split(HUMPS));
  const whole = pieces.join('').toLowerCase();
  return {
    whole,
    parts: several(
      whole,
      pieces.map((piece) => piece.toLowerCase()),
    ),
  };
}

function several(whole: string, parts: readonly string[]): string[] {
  return [...new Set(parts)].filter(
    (part) => part !== whole && part.length > 1 && !FUNCTION_WORDS.has(part),
  );
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an and are as at be been but by can do does for from had has have how if in into is it its of on or so than that
  the their them then there these they this those to was were what when which while who why will with you your`.split(
    /\s+/,
  ),
);
