import { describe, expect, it } from 'vitest';
import { parsedBank, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { parsedScenario, SAMPLE_MISSION } from '../../../tests/content/support/sample-scenario.ts';
import type { ParsedScenario } from '../scenario/parsed-scenario.ts';
import { uniqueMissionIds } from './unique-mission-ids.ts';

const check = (...scenarios: readonly ParsedScenario[]) =>
  uniqueMissionIds.check({ ...parsedBank(), scenarios }, sampleExam());

describe('unique-mission-ids', () => {
  it('accepts ids and orders that are used once', () => {
    const other = parsedScenario(
      ['scenario.md', 'order: 1', 'order: 2'],
      ['missions/01-close.md', 'order: 1', 'order: 2'],
      ['missions/01-close.md', 'first-close', 'second-close'],
    );
    expect(check(parsedScenario(), other)).toEqual([]);
  });

  it('refuses the same id, mission order and scenario order', () => {
    expect(check(parsedScenario(), parsedScenario())).toEqual([
      expect.objectContaining({ file: SAMPLE_MISSION, line: 2, found: `first-close, also in ${SAMPLE_MISSION}` }),
      expect.objectContaining({ found: `order 1, also in ${SAMPLE_MISSION}` }),
      expect.objectContaining({ file: 'scenarios/first/scenario.md' }),
    ]);
  });
});
