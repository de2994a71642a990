import { Lexer } from 'yaml';

/** More than any real set of policies, and little enough to read between two keystrokes. */
export const longestText = 512 * 1024;
export const mostDocuments = 500;
export const mostMistakes = 50;

/**
 * Words, marks and blanks of a text; reading takes time for each, a few microseconds. A line of a policy has
 * four to six, so this is more than six thousand lines.
 */
export const mostPieces = 40_000;

/** The pieces of a text, or nothing if there are too many: cutting is a small part of the work of reading. */
export function cutIntoPieces(text: string): readonly string[] | undefined {
  const pieces: string[] = [];
  for (const piece of new Lexer().lex(text)) {
    pieces.push(piece);
    if (pieces.length > mostPieces) return undefined;
  }
  return pieces;
}

/** Opened brackets that are still a policy and not an attack on the stack. */
const deepestNesting = 100;
const longestRow = 50;

/** Columns in front of a line; block nesting can be no deeper. */
const deepestIndent = 300;

/** Whether the YAML package, which recurses, would go deeper than any policy does. */
export function isTooDeep(text: string): boolean {
  let open = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x5b || code === 0x7b) open += 1;
    else if ((code === 0x5d || code === 0x7d) && open > 0) open -= 1;
    if (open > deepestNesting) return true;
  }
  return deepIndent.test(text) || hasLongRow(text);
}

const deepIndent = new RegExp(`^ {${deepestIndent},}\\S`, 'm');

/** Whether many words in a row each open a level, as in `- - - -` or `a: a: a:`, or say nothing but `&a`. */
function hasLongRow(text: string): boolean {
  let row = 0;
  for (const word of text.split(/[ \t]+|(\n)/)) {
    if (word === undefined || word === '') continue;
    row = /^(?:[-?:]$|[&!*]|[^{["',]*:$)/.test(word) ? row + 1 : 0;
    if (row > longestRow) return true;
  }
  return false;
}
