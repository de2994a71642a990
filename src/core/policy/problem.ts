import type { Span } from './span.ts';

/**
 * - `error`: the policy is rejected as a whole and has no effect.
 * - `warning`: valid, but very likely not what was meant.
 * - `not-simulated`: valid for Cilium, but this field does not take part in our verdicts.
 */
export type ProblemLevel = 'error' | 'warning' | 'not-simulated';

/** Something to say about one place of a policy text. */
export interface PolicyProblem {
  readonly level: ProblemLevel;
  /** Number of the YAML document within the text, from 1. */
  readonly document: number;
  readonly at: Span;
  /** The field, such as `spec.ingress[0].toPorts[0].ports[0].port`; empty for the document itself. */
  readonly path: string;
  /** What is wrong, with the core words of Cilium's own message where Cilium has one. */
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  /** What to write instead. */
  readonly hint?: string;
}
