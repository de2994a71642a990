import type { FlowEnd } from '../../policy/flow.ts';
import type { VerdictWord } from '../../policy/verdict.ts';

/** A drawing of a cluster and the flows on the bench, in units that are pixels at full size. */
export interface Picture {
  readonly width: number;
  /** Titles are smaller then. */
  readonly isNarrow: boolean;
  readonly height: number;
  readonly regions: readonly Region[];
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A namespace, the nodes, or the world outside. */
export interface Region extends Rectangle {
  readonly kind: 'namespace' | 'nodes' | 'outside';
  readonly title: string;
}

export interface Box extends Rectangle {
  /** The end that choosing the box chooses; for a group its first pod. */
  readonly end: FlowEnd;
  readonly kind: 'pod' | 'group' | 'service' | 'node' | 'external';
  /** Shortened to fit, as are the lines. */
  readonly title: string;
  /** Below the title, at most two. */
  readonly lines: readonly string[];
  /** Between the left side and the text. */
  readonly textInset: number;
  /** Everything about it, for those who hear it or rest the pointer on it. */
  readonly description: string;
}

/** Between two lines of a box. */
export const boxLineHeight = 16;

/** A flow that is drawn. */
export interface Arrow {
  readonly key: string;
  /** A path of SVG from the source to the destination. */
  readonly path: string;
  /** Where the sign of the outcome stands. */
  readonly sign: { readonly x: number; readonly y: number };
  readonly outcome: VerdictWord;
  readonly hasChanged: boolean;
}
