/** What we read of a report; https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md */
export interface LighthouseReport {
  readonly categories: Readonly<Record<string, LighthouseCategory | undefined>>;
  readonly audits: Readonly<Record<string, LighthouseAudit | undefined>>;
  readonly runtimeError?: { readonly message: string };
}

interface LighthouseCategory {
  /** 0 to 1; null when an audit that counts broke down. */
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}

interface LighthouseAudit {
  /** 0 to 1; null when it does not apply or only informs. */
  readonly score: number | null;
  readonly title: string;
  readonly displayValue?: string;
  readonly errorMessage?: string;
}

/** The least that each category may score, out of 100. */
export const leastScores: Readonly<Record<string, number>> = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

export interface PageVerdict {
  /** Out of 100; null when there is none. */
  readonly scores: Readonly<Record<string, number | null>>;
  /** Whether each category has its least score. */
  readonly passed: boolean;
  /** Audits that took points off, and what they say. */
  readonly failing: readonly FailingAudit[];
}

export interface FailingAudit {
  readonly category: string;
  readonly audit: string;
  readonly title: string;
  /** Out of 100; null when the audit broke down. */
  readonly score: number | null;
  readonly value: string;
}

/** Reads scores and failing audits out of a report. */
export function judgeReport({ categories, audits, runtimeError }: LighthouseReport): PageVerdict {
  if (runtimeError !== undefined) {
    const scores = Object.fromEntries(Object.keys(leastScores).map((id) => [id, null]));
    const failure = { category: 'all', audit: 'page load', title: runtimeError.message };
    return { scores, passed: false, failing: [{ ...failure, score: null, value: '' }] };
  }
  const scores = Object.fromEntries(
    Object.keys(leastScores).map((id) => [id, outOf100(categories[id]?.score ?? null)]),
  );
  const failing = Object.keys(leastScores).flatMap((category) =>
    (categories[category]?.auditRefs ?? [])
      .filter(({ weight }) => weight > 0)
      .flatMap(({ id }) => failingAudit(category, id, audits[id])),
  );
  const passed = Object.entries(leastScores).every(([id, least]) => (scores[id] ?? -1) >= least);
  return { scores, passed, failing };
}

function failingAudit(
  category: string,
  id: string,
  audit: LighthouseAudit | undefined,
): readonly FailingAudit[] {
  if (audit === undefined) return [];
  const { score, title, displayValue, errorMessage } = audit;
  if (score === 1 || (score === null && errorMessage === undefined)) return [];
  const value = errorMessage ?? displayValue ?? '';
  return [{ category, audit: id, title, score: outOf100(score), value }];
}

function outOf100(score: number | null): number | null {
  return score === null ? null : Math.round(score * 100);
}
