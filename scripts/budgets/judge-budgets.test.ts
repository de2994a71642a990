import { describe, expect, it } from 'vitest';
import { formatVerdict, judgeBudget } from './judge-budgets.ts';

const budget = { page: 'home', path: '/', mostKilobytes: 95, reason: 'Half a second.' };

describe('judgeBudget', () => {
  it('passes files that fill the budget exactly', () => {
    const verdict = judgeBudget(budget, [file('/a.js', 45_000), file('/b.js', 50_000)]);
    expect([verdict.kilobytes, verdict.passed]).toEqual([95, true]);
  });

  it('fails when one byte more is loaded', () => {
    const verdict = judgeBudget(budget, [file('/a.js', 45_001), file('/b.js', 50_000)]);
    expect(verdict.passed).toBe(false);
  });
});

describe('formatVerdict', () => {
  it('names the largest files and the reason of a budget that is exceeded', () => {
    const text = formatVerdict(judgeBudget(budget, [file('/a.js', 20_000), file('/b.js', 80_000)]));
    expect(text).toContain('FAIL  home: 100.0 kB of script, at most 95. Half a second.');
    expect(text.indexOf('80.0 kB /b.js')).toBeLessThan(text.indexOf('20.0 kB /a.js'));
  });

  it('says in one line that a budget is kept', () => {
    expect(formatVerdict(judgeBudget(budget, [file('/a.js', 90_000)]))).toBe(
      '      home: 90.0 kB of script, at most 95',
    );
  });
});

function file(path: string, bytes: number) {
  return { path, bytes };
}
