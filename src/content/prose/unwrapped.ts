import type { Prose } from '../../core/item/prose.ts';

/** A text of one paragraph without the paragraph around it, for places where none may stand, such as a label. */
export function unwrapped(prose: Prose): Prose {
  const [only, ...others] = prose;
  if (typeof only !== 'object' || only[0] !== 'p' || others.length > 0) return prose;
  return only.slice(2) as unknown as Prose;
}
