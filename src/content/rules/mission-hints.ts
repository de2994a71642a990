import type { ScenarioRule } from './rule.ts';

/** A learner who is stuck needs a push, then a stronger one, before the answer. */
export const missionHints: ScenarioRule = {
  name: 'mission-hints',
  severity: 'error',
  check: ({ missions }) =>
    missions.flatMap(({ file, hints }) => {
      const empty = hints.filter(({ nodes }) => nodes.length === 0);
      const findings = empty.map(({ line }) => ({
        file,
        line,
        expected: 'a hint with text',
        found: 'a heading alone',
        fix: 'write what to look at next, or remove the heading',
      }));
      if (hints.length >= 2) return findings;
      return [
        ...findings,
        {
          file,
          line: 1,
          expected: 'at least two sections "## Hint", from the first push to nearly the answer',
          found: String(hints.length),
          fix: 'write what to look at first, then what to write',
        },
      ];
    }),
};
