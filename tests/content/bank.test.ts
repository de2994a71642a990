import { describe, expect, it } from 'vitest';
import { compileContent } from '../../src/content/compile-content.ts';
import { formatProblem } from '../../src/content/problem.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';

describe('the content of this repository', () => {
  const result = compileContent(readContentFolder('content'));

  it('compiles without an error', () => {
    const problems = result.ok ? [] : result.problem;
    expect(problems.map((problem) => formatProblem(problem, 'content'))).toEqual([]);
  });

  it('has no more warnings than the 66 that are left to mend; lower this with each', () => {
    expect(result.ok ? result.value.warnings.length : Infinity).toBeLessThanOrEqual(66);
  });

  it('has a note with sections and at least five items for every competency', () => {
    const thin = (result.ok ? result.value.competencies : []).filter(
      ({ note, items }) => (note?.note.sections.length ?? 0) < 4 || items.length < 5,
    );
    expect(thin.map(({ key }) => key)).toEqual([]);
  });

  it('has no id twice in all its figures', () => {
    const text = JSON.stringify(result.ok ? result.value.competencies : []);
    const ids = [...text.matchAll(/"id":"([^"]+-(?:title|desc))"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
