import { quote } from '../problem.ts';
import type { GlossaryRule } from './rule.ts';

/** No definition that a reader cannot look up. */
export const termSources: GlossaryRule = {
  name: 'term-sources',
  severity: 'error',
  check: ({ terms }) =>
    terms
      .filter(({ sources }) => sources === undefined)
      .map(({ name, line }) => ({
        line,
        expected: 'a last paragraph under the term that starts with "Sources:"',
        found: `no sources under ${quote(name)}`,
        fix: 'write Sources: [title](https://…) (1.20, 2026-11-21).',
      })),
};
