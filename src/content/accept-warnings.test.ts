import { describe, expect, it } from 'vitest';
import { parsedItem } from '../../tests/content/support/parsed-samples.ts';
import { acceptWarnings } from './accept-warnings.ts';
import type { ContentProblem, Severity } from './problem.ts';

const SEVERITIES = new Map<string, Severity>([
  ['echo', 'warning'],
  ['absolutes', 'warning'],
  ['key-count', 'error'],
]);

const REASON = 'The word is the topic of the question.';

const warning: ContentProblem = {
  file: 'traffic/services.items.md',
  line: 20,
  itemId: 'tr-svc-001',
  rule: 'echo',
  severity: 'warning',
  expected: 'another word',
  found: 'the word',
  fix: 'write it',
};

/** The sample item with `accepted` naming these rules. */
const accept = (rules: readonly string[], ...problems: ContentProblem[]) => {
  const lines = rules.map((rule) => `\n  ${rule}: '${REASON}'`).join('');
  const item = parsedItem({ fields: { accepted: lines } });
  return { item, ...acceptWarnings(problems, [item], SEVERITIES) };
};

describe('acceptWarnings', () => {
  it('leaves what nobody accepts', () => {
    const { problems, accepted } = acceptWarnings([warning], [parsedItem()], SEVERITIES);
    expect(problems).toEqual([warning]);
    expect(accepted).toEqual([]);
  });

  it('takes a warning away, and keeps it with its reason', () => {
    const { problems, accepted } = accept(['echo'], warning);
    expect(problems).toEqual([]);
    expect(accepted).toEqual([{ ...warning, reason: REASON }]);
  });

  it('takes all warnings of the rule in that item, and none of another item', () => {
    const other = { ...warning, itemId: 'tr-svc-002' };
    const { problems, accepted } = accept(['echo'], warning, { ...warning, line: 21 }, other);
    expect(problems).toEqual([other]);
    expect(accepted).toHaveLength(2);
  });

  it('warns of an acceptance that nothing needs', () => {
    const { item, problems } = accept(['echo', 'absolutes'], warning);
    expect(problems).toEqual([
      expect.objectContaining({
        rule: 'needless-acceptance',
        severity: 'warning',
        line: item.lineOf('accepted', 'absolutes'),
      }),
    ]);
  });

  it.each([
    ['an error', 'key-count', /"key-count", an error/],
    ['a rule that does not exist', 'ekko', /"ekko", which is no rule/],
  ])('refuses to accept %s', (_, rule, found) => {
    const problem: ContentProblem = { ...warning, rule, severity: 'error' };
    expect(accept([rule], problem).problems).toEqual([
      problem,
      expect.objectContaining({
        rule: 'acceptance',
        severity: 'error',
        expected: 'one of the warnings absolutes, echo',
        found: expect.stringMatching(found),
      }),
    ]);
  });
});
