/**
 * Texts that once took, or could take, long to refuse: each is one short piece over and over. `repeat` says how
 * often; with enough of them a text is as long as a text may be.
 */
export interface HostileText {
  readonly name: string;
  readonly repeat: (times: number) => string;
}

const head =
  'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: p}\nspec:\n  endpointSelector: {}\n  ingress:\n';

function lines(name: string, line: string, start = ''): HostileText {
  return { name, repeat: (times) => start + line.repeat(times) };
}

function flow(name: string, open: string, piece: string, close: string): HostileText {
  return { name, repeat: (times) => open + piece.repeat(times) + close };
}

function numbered(name: string, piece: (index: number) => string, between: string, start = '') {
  const repeat = (times: number): string =>
    start + Array.from({ length: times }, (_, index) => piece(index)).join(between);
  return { name, repeat };
}

const httpRules = `${head}  - toPorts:\n    - ports: [{port: "80", protocol: TCP}]\n      rules: {http: [`;

export const hostileTexts: readonly HostileText[] = [
  lines('double quotes', '"'),
  lines('single quotes', "'"),
  lines('quotes in threes', '"""'),
  lines('quotes on lines of their own', '"\n'),
  lines('quotes and blanks', "' "),
  lines('quoted words', '"a"\n'),
  lines('open brackets', '['),
  lines('open braces', '{'),
  lines('closed brackets', ']'),
  lines('pairs of brackets', '[]'),
  flow('a long flow list', '[', 'a,', ']'),
  flow('a list of nothing', '[', ',', ']'),
  flow('a flow map of one key', '{', 'a: b, ', '}'),
  numbered('a map of many keys', (index) => `k${index}: 1`, '\n'),
  lines('one key over and over', 'a: 1\n'),
  lines('keys without values', 'a:\n'),
  lines('colons', ': '),
  lines('colons on lines of their own', ':\n'),
  lines('question marks', '?\n'),
  lines('dashes in a row', '- '),
  lines('dashes on lines of their own', '-\n'),
  lines('a list of lists', '- - a\n'),
  lines('lists as deep as may be', `${'- '.repeat(49)}a\n`),
  flow('flow lists as deep as may be', '', `- ${'['.repeat(90)}${']'.repeat(90)}\n`, ''),
  numbered('deeper with each line', (index) => `${' '.repeat(index)}a:`, '\n'),
  lines('anchors in a row', '&a '),
  lines('anchors in a list', '- &a a\n'),
  lines('aliases', '- *a\n', '- &a a\n'),
  lines('aliases of nothing', '- *x\n'),
  lines('tags', '- !!str a\n'),
  lines('unknown tags', '- !x a\n'),
  lines('merge keys', '<<: a\n'),
  lines('tabs', '\t'),
  lines('lines that begin with a tab', '\ta\n'),
  lines('lines of a tab', '\t\n'),
  lines('a tab behind a key', 'a:\t\n'),
  lines('empty lines', '\n'),
  lines('returns', '\r\n'),
  lines('lines of a blank', ' \n'),
  lines('a long word', 'a'),
  lines('many words in a line', 'a '),
  flow('a long key', '', 'a ', ': b'),
  lines('words on lines of their own', 'a\n'),
  lines('documents', '---\n'),
  lines('ends of documents', '...\n'),
  lines('documents with a word each', '---\na\n'),
  lines('directives', '%YAML 1.2\n'),
  lines('a comment', '#'),
  lines('lines of comments', '# a\n'),
  lines('comments behind keys', 'a: # x\n'),
  lines('comments below a policy', '  # a\n', `${head}  - {}\n`),
  lines('a huge number', '9', 'a: '),
  lines('huge numbers', '- 99999999999999999999999999\n'),
  lines('a number with dots', '1.', 'a: '),
  lines('a text block', '  x\n', 'a: |\n'),
  lines('a folded block', '  x\n   y\n', 'a: >\n'),
  flow('a quoted text of many lines', 'a: "x\n', '  x\n', '"'),
  flow('escapes', 'a: "', '\\u0041', '"'),
  flow('false escapes', 'a: "', '\\q', '"'),
  lines('byte order marks', '\uFEFF'),
  lines('halves of characters', '\ud800'),
  lines('items', '  - fromEndpoints: [{matchLabels: {a: b}}]\n', head),
  lines('items with an unknown field', '  - fromEndpoint: [{}]\n', head),
  numbered('unknown fields', (index) => `    k${index}: 1`, '\n', `${head}  - fromEndpoints: []\n`),
  lines('an unknown field with a long name', 'x', `${head}  - `),
  lines('ports', '    - ports: [{port: "80"}]\n', `${head}  - toPorts:\n`),
  flow('prefixes', `${head}  - fromCIDR: [`, '10.0.0.0/8,', ']'),
  flow('words that are no prefix', `${head}  - fromCIDR: [`, 'x,', ']'),
  flow('a prefix with many groups', `${head}  - fromCIDR: ["`, '::', '"]'),
  flow('words that are nearly an entity', `${head}  - fromEntities: [`, 'wrold,', ']'),
  flow('expressions', httpRules, '{path: "/a(b|c)*"},', ']}'),
  flow('a long expression', `${httpRules}{path: "`, '(a|b)*', '"}]}'),
  flow('expressions that grow', httpRules, '{path: "(a{30}){30}"},', ']}'),
  flow('an expression of repetitions', `${httpRules}{path: "`, '(a{100}){10}', '"}]}'),
  flow('a list of objects', 'kind: List\nitems:\n', '- {}\n', ''),
];

/** A long text of this kind that has no more than so many characters. */
export function longest({ repeat }: HostileText, characters: number): string {
  return largest(repeat, (text) => text.length, characters);
}

/** A text of this kind whose size is at most this and close to it, if sizes grow evenly with the pieces. */
export function largest(
  repeat: HostileText['repeat'],
  sizeOf: (text: string) => number,
  most: number,
): string {
  const few = 100;
  const [start, sample] = [sizeOf(repeat(1)), sizeOf(repeat(1 + few))];
  let times = Math.max(1, Math.floor(((most - start) / Math.max(1, sample - start)) * few));
  while (times > 1 && sizeOf(repeat(times)) > most) times = Math.floor(times * 0.97);
  return repeat(times);
}
