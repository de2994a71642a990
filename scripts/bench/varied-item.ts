import { STOP_WORDS } from '../../src/content/wording/content-words.ts';

/** The items of an items file, each with its heading. */
export function splitItems(file: string): string[] {
  return file.split(/^(?=## [a-z]+-[a-z0-9]+-\d{3,}$)/m).filter((part) => part.startsWith('## '));
}

/**
 * The same item in other words: same lengths, same code, same sources, so that it costs what an item costs, and the
 * rules for content find nothing that they do not find in the item itself.
 *
 * @param copy 1 or more; two copies of one item have few words in common
 * @param number what its id ends with
 */
export function variedItem(item: string, copy: number, number: number): string {
  const [, heading = '', fields = '', rest = ''] =
    /^(## [^\n]*\n)(\n*```yaml\n[^]*?\n```\n)([^]*)$/.exec(item) ?? [];
  const named = heading.replace(/\d+(?=\n)/, String(number).padStart(3, '0'));
  const start = rest.search(/^- \[[ xX]\]/m);
  const stem = rest.slice(0, start);
  return `${named}${fields}\n${scene(stem, copy, number)}\n${otherWords(rest, copy)}`;
}

/** Code stays as it is, so a stem that is mostly code needs more words that only it has. */
function scene(stem: string, copy: number, number: number): string {
  const code = (stem.match(/```[^]*?```|`[^`\n]*`/g) ?? []).join(' ');
  const codeWords = code.match(/[\p{L}\d]+/gu)?.length ?? 0;
  const count = 4 + codeWords;
  const words = Array.from({ length: count }, (_, place) =>
    madeUpWord(number * 1000 + place, copy),
  );
  return `In ${words.join(' ')}.\n`;
}

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo ju ka le mi no pu'.split(' ');

function madeUpWord(seed: number, copy: number): string {
  // Multiplied by a large prime, so that neighbors have little in common.
  let rest = (seed * 7919 + copy * 104_729) % SYLLABLES.length ** 4;
  let word = '';
  for (let place = 0; place < 4; place += 1) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word;
}

/** What is no prose (code, addresses, ids), or a plain word of five letters and more. */
const TOKEN =
  /```[^]*?```|`[^`\n]*`|\]\([^)]*\)|\{#[^}]*\}|https?:\S+|<[^>\n]*>|(?<![\p{L}\d_'’-])[a-z]{5,}(?![\p{L}\d_'’-])/gu;

function otherWords(markdown: string, copy: number): string {
  return markdown.replace(TOKEN, (token) =>
    /^[a-z]+$/.test(token) && !STOP_WORDS.has(token) ? turned(token, copy) : token,
  );
}

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwxyz';

/** Each vowel becomes another vowel and each consonant another consonant: 105 copies are all different. */
function turned(word: string, copy: number): string {
  return [...word]
    .map((letter) => {
      const letters = VOWELS.includes(letter) ? VOWELS : CONSONANTS;
      return letters[(letters.indexOf(letter) + copy) % letters.length];
    })
    .join('');
}
