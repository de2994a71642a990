/**
 * Text with structure, compiled from Markdown at build time so that no learner downloads a Markdown parser.
 * An element is `[tag, attributes, ...children]`; tags and attributes are those of HTML and SVG in React's
 * spelling (`className`, `viewBox`). The compiler lets only a fixed list of tags through. One tag is our own:
 * `['term', { of: anchor }, words]` is a word that the glossary explains.
 */
export type ProseNode = string | ProseElement;
export type ProseElement = readonly [
  tag: string,
  attributes: ProseAttributes | null,
  ...children: ProseNode[],
];
export type ProseAttributes = Readonly<Record<string, string | number | boolean>>;
export type Prose = readonly ProseNode[];
