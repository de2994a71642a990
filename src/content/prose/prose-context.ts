import type { Diagram } from '../diagram/compile-diagram.ts';
import type { LinkIndex } from './link-index.ts';

/** What the text of one note or item needs to know about the rest of the content. */
export interface ProseContext {
  readonly file: string;
  readonly links: LinkIndex;
  /** By path inside the content folder; undefined for a picture with problems of its own. */
  readonly diagrams: ReadonlyMap<string, Diagram | undefined>;
  /** Anchors of the headings that may stand in this text, by the heading's line. */
  readonly headingAnchors: ReadonlyMap<number, string>;
  /** A new id for each figure, unique in the whole content. */
  nextFigureId(diagramPath: string): string;
}

/** Ids for the figures of one note or item; a picture that is shown twice gets a number. */
export function figureIds(prefix: string): (diagramPath: string) => string {
  const uses = new Map<string, number>();
  return (diagramPath) => {
    const name = (diagramPath.split('/').at(-1) ?? diagramPath).replace(/\.svg$/, '');
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    return use === 1 ? `${prefix}-${name}` : `${prefix}-${name}-${use}`;
  };
}
