import { describe, expect, it } from 'vitest';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { parsedScenario, SAMPLE_MISSION, type SampleEdit } from '../../../tests/content/support/sample-scenario.ts';
import { brokenTexts } from './broken-texts.ts';

const check = (...edits: readonly SampleEdit[]) =>
  brokenTexts.check(parsedScenario(...edits), sampleExam());
const misspelled: SampleEdit = ['missions/01-close.md', 'endpointSelector', 'endpointSelecter'];
const brokenStart = (message: string): SampleEdit[] => [
  ['missions/01-close.md', 'visible:', `broken: [${message}]\nvisible:`],
  ['missions/01-close.md', '## Solution', '## Start\n\n```yaml\nkind: CiliumNetworkPolicy\n```\n\n## Solution'],
];

describe('broken-texts', () => {
  it('accepts valid texts, and those that give the errors that are named', () => {
    expect(check()).toEqual([]);
    expect(check(...brokenStart('apiVersion, empty'))).not.toContainEqual(
      expect.objectContaining({ expected: 'policies that Cilium accepts', found: expect.stringContaining('apiVersion') }),
    );
  });

  it('refuses an error that nobody has named, on its line', () => {
    expect(check(misspelled)).toContainEqual(
      expect.objectContaining({ file: SAMPLE_MISSION, line: 32, found: 'unknown field "spec.endpointSelecter"' }),
    );
  });

  it('refuses a name for an error that the text does not give', () => {
    expect(check(['scenario.md', 'sources:', 'broken: [no such message]\nsources:'])).toEqual([
      expect.objectContaining({
        file: 'scenarios/first/scenario.md',
        line: 6,
        expected: 'an error with the words "no such message"',
        found: 'a text without errors',
      }),
    ]);
    expect(check(...brokenStart('no such message'))).toContainEqual(
      expect.objectContaining({ file: SAMPLE_MISSION, line: 7 }),
    );
  });
});
