import { describe, expect, it } from 'vitest';
import { judgeReport, type LighthouseReport } from './judge-report.ts';

describe('judgeReport', () => {
  it('passes a page whose categories all have their least score', () => {
    const { passed, scores, failing } = judgeReport(report({ performance: 0.98 }));
    expect(passed).toBe(true);
    expect(scores).toEqual({
      performance: 98,
      accessibility: 100,
      'best-practices': 100,
      seo: 100,
    });
    expect(failing).toEqual([]);
  });

  it('fails a page whose performance is 97', () => {
    expect(judgeReport(report({ performance: 0.97 })).passed).toBe(false);
  });

  it('fails a page whose accessibility is 99', () => {
    expect(judgeReport(report({ accessibility: 0.99 })).passed).toBe(false);
  });

  it('fails a page with a category that has no score', () => {
    expect(judgeReport(report({ seo: null })).passed).toBe(false);
  });

  it('names the audits that took points off, and none that only inform', () => {
    const { failing } = judgeReport({
      ...report({ seo: 0.9 }, ['canonical', 'informs', 'weightless']),
      audits: {
        canonical: { score: 0, title: 'Canonical is missing', displayValue: '1 page' },
        informs: { score: null, title: 'For your information' },
      },
    });
    expect(failing).toEqual([
      {
        category: 'seo',
        audit: 'canonical',
        title: 'Canonical is missing',
        score: 0,
        value: '1 page',
      },
    ]);
  });

  it('names an audit that broke down', () => {
    const { failing } = judgeReport({
      ...report({ seo: null }, ['canonical']),
      audits: { canonical: { score: null, title: 'Canonical', errorMessage: 'no trace' } },
    });
    expect(failing.map(({ audit, value }) => [audit, value])).toEqual([['canonical', 'no trace']]);
  });

  it('fails a page that could not be loaded, with the reason', () => {
    const { passed, failing } = judgeReport({
      ...report({}),
      runtimeError: { message: 'The page did not load.' },
    });
    expect(passed).toBe(false);
    expect(failing[0]?.title).toBe('The page did not load.');
  });
});

/** A report of full scores but for those given; `seoAudits` are the audits of that category. */
function report(
  scores: Readonly<Record<string, number | null>>,
  seoAudits: readonly string[] = [],
): LighthouseReport {
  const categories = ['performance', 'accessibility', 'best-practices', 'seo'].map((id) => {
    const auditRefs = id === 'seo' ? seoAudits.map((audit) => ({ id: audit, weight: 1 })) : [];
    return [id, { score: id in scores ? (scores[id] ?? null) : 1, auditRefs }];
  });
  return { categories: Object.fromEntries(categories), audits: {} };
}
