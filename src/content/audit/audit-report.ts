import type { ParsedItem } from '../item/parsed-item.ts';
import { GROUNDS, type DomainAudit, type Ground } from './audit-record.ts';
import { passState, passesToMake } from './audit-state.ts';

/** What the audit of one domain came to. Counts of items. */
export interface AuditRow {
  readonly domain: string;
  readonly items: number;
  /** With all three passes made on the present text. */
  readonly audited: number;
  readonly right: { readonly stem: number; readonly note: number; readonly documentation: number };
  /** Right from the stem alone, by what the answer rested on. */
  readonly stemRightBy: Readonly<Record<Ground, number>>;
}

export function auditReport(
  domains: readonly string[],
  items: readonly ParsedItem[],
  audits: ReadonlyMap<string, DomainAudit>,
): AuditRow[] {
  return domains.map((domain) => {
    const ofDomain = items
      .filter(({ home }) => home.domain === domain)
      .map((item) => ({ item, audit: audits.get(domain)?.[item.id] }));
    const right = (pass: 'stem' | 'note' | 'documentation') =>
      ofDomain.filter(({ item, audit }) => passState(item, audit, pass) === 'right');
    return {
      domain,
      items: ofDomain.length,
      audited: ofDomain.filter(({ item, audit }) => passesToMake(item, audit).length === 0).length,
      right: {
        stem: right('stem').length,
        note: right('note').length,
        documentation: right('documentation').length,
      },
      stemRightBy: Object.fromEntries(
        GROUNDS.map((ground) => [
          ground,
          right('stem').filter(({ audit }) => audit?.stem?.ground === ground).length,
        ]),
      ) as Record<Ground, number>,
    };
  });
}

export function formatAuditReport(rows: readonly AuditRow[]): string {
  const percent = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`;
  const line = ({ domain, items, audited, right, stemRightBy }: AuditRow) =>
    [
      domain,
      items,
      audited,
      percent(right.stem, items),
      ...GROUNDS.map((ground) => percent(stemRightBy[ground], items)),
      percent(right.note, items),
      percent(right.documentation, items),
    ].join(' | ');
  const heads = GROUNDS.map((ground) => `by ${ground}`).join(' | ');
  return [
    `domain | items | audited | right from the stem | ${heads} | right from the note | right by the documentation`,
    ...rows.map(line),
    line(sumOf(rows)),
  ].join('\n');
}

function sumOf(rows: readonly AuditRow[]): AuditRow {
  const sum = (of: (row: AuditRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    domain: 'all',
    items: sum(({ items }) => items),
    audited: sum(({ audited }) => audited),
    right: {
      stem: sum(({ right }) => right.stem),
      note: sum(({ right }) => right.note),
      documentation: sum(({ right }) => right.documentation),
    },
    stemRightBy: Object.fromEntries(
      GROUNDS.map((ground) => [ground, sum(({ stemRightBy }) => stemRightBy[ground])]),
    ) as Record<Ground, number>,
  };
}
