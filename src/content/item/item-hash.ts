import { hashText } from '../hash.ts';
import type { ParsedItem } from './parsed-item.ts';

/** Changes with every word of an item that a learner may read, before the answer or after it. */
export function itemHash({ fields, stem, options }: ParsedItem): string {
  const lines = options.map(
    ({ id, isKey, content, rationale }) =>
      `[${isKey ? 'x' : ' '}] ${id} ${content.markdown} > ${rationale?.markdown ?? ''}`,
  );
  return hashText([fields.kind, stem.markdown, ...lines].join('\n'));
}

/** Changes with what is asked, in whatever order the options stand; not with key and rationales. */
export function questionHash({ fields, stem, options }: ParsedItem): string {
  const lines = options.map(({ id, content }) => `${id} ${content.markdown}`).sort();
  return hashText([fields.kind, stem.markdown, ...lines].join('\n'));
}
