import { describe, expect, it } from 'vitest';
import { editedContent } from '../../../tests/content/support/sample-content.ts';
import { compileContent } from '../compile-content.ts';
import { coverage, formatCoverage, isCovered } from './coverage.ts';

/** The sample, whose note teaches and whose items test `TR-1`, with these points asked for by `exam.md`. */
function rowsFor(fields: string) {
  const result = compileContent(
    editedContent('exam.md', (text) => text.replace('prefix: tr-svc', `prefix: tr-svc, ${fields}`)),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problem, null, 2));
  return coverage(result.value);
}

describe('coverage', () => {
  it('says where each point is taught and which items test it', () => {
    const [first] = rowsFor('points: TR-1..TR-1');
    expect(first).toMatchObject({ point: 'TR-1', taughtIn: ['traffic/services#how-it-works'] });
    expect(first?.testedBy).toContain('tr-svc-001');
  });

  it('shows a point that nothing teaches or tests', () => {
    const rows = rowsFor('points: TR-90..TR-91, confusions: 9');
    expect(rows.map(({ point }) => point).slice(0, 3)).toEqual(['TR-90', 'TR-91', 'services-X1']);
    expect(rows).toHaveLength(11);
    expect(isCovered(rows)).toBe(false);
    expect(formatCoverage(rows)).toContain('TR-90 | (none) | (none)');
    expect(formatCoverage(rows)).toMatch(/11 points: \d+ not taught, \d+ not tested$/);
  });
});
