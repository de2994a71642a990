import { draftItem, sourcesOf } from '../../core/generated/generate-item.ts';
import { generatedId } from '../../core/generated/generated-id.ts';
import type { GeneratedFamily } from '../../core/generated/family-list.ts';
import type { Exam } from '../exam/compile-exam.ts';
import { comparableItems } from '../item/comparable-items.ts';
import type { ItemHome } from '../item/item-home.ts';
import { parseItems } from '../item/parse-items.ts';
import { distractorsOf, keysOf, type ParsedItem } from '../item/parsed-item.ts';
import { wordsOf } from '../markdown/parsed-text.ts';
import type { ParsedNote } from '../note/parsed-note.ts';
import type { ContentProblem } from '../problem.ts';
import { runBankRules, runItemRules } from '../rules/registry.ts';
import { draftMarkdown } from './draft-markdown.ts';

export interface FamilyReport {
  readonly family: string;
  readonly count: number;
  /** What a written item would have to mend, with the id of the seed. */
  readonly problems: readonly ContentProblem[];
  /** Shares of the items with four options, 0 to 1. */
  readonly longestShare: number;
  readonly shortestShare: number;
  readonly positionShares: readonly number[];
}

/**
 * Rules that hold for a bank as people write it. Items of one family ask one thing in many scenes, so their stems are
 * alike on purpose; and their ids have a form of their own.
 */
const notForFamilies: ReadonlySet<string> = new Set([
  'item-id',
  'alike-stems',
  'key-in-other-stem',
  'key-runs',
  'known-files',
  'required-files',
  'domain-has-items',
  'enough-for-three-forms',
  'audited',
  'audit-items',
  'audit-agrees',
  'term-in-notes',
  'unique-item-ids',
]);

/** Judges items of a family by the rules for written ones. */
export function checkFamily(
  { id: family, version, competency }: GeneratedFamily,
  seeds: readonly string[],
  exam: Exam,
  notes: readonly ParsedNote[],
): FamilyReport {
  const home: ItemHome = { domain: 'network-policy', competency, prefix: family };
  const problems: ContentProblem[] = [];
  const items = seeds.map((seed): ParsedItem => {
    const id = generatedId({ family, version, seed });
    const draft = draftItem(id);
    if (!draft) throw new Error(`No draw of ${id} gives a fair item`);
    const text = draftMarkdown(id, draft, sourcesOf(draft.topic));
    const { value, problems: found } = parseItems({ path: id, text }, home);
    problems.push(...found);
    return value[0] as ParsedItem;
  });
  problems.push(...items.flatMap((item) => runItemRules(item, exam)));
  problems.push(...runBankRules({ files: [], notes, items, audits: new Map() }, exam));
  return {
    family,
    count: items.length,
    problems: problems.filter(({ rule }) => !notForFamilies.has(rule)),
    ...sharesOf(items),
  };
}

function sharesOf(
  items: readonly ParsedItem[],
): Pick<FamilyReport, 'longestShare' | 'shortestShare' | 'positionShares'> {
  const compared = comparableItems(items);
  const share = (is: (item: ParsedItem) => boolean) =>
    compared.filter(is).length / Math.max(1, compared.length);
  const lengths = (item: ParsedItem) => ({
    key: wordsOf(keysOf(item)[0]?.content ?? item.stem).length,
    others: distractorsOf(item).map(({ content }) => wordsOf(content).length),
  });
  return {
    longestShare: share((item) => lengths(item).key > Math.max(...lengths(item).others)),
    shortestShare: share((item) => lengths(item).key < Math.min(...lengths(item).others)),
    positionShares: [0, 1, 2, 3].map((place) => share(({ options }) => options[place]?.isKey === true)),
  };
}

/** One line for people, and the first problems. */
export function formatReport(report: FamilyReport): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const kinds = new Map<string, number>();
  for (const { rule } of report.problems) kinds.set(rule, (kinds.get(rule) ?? 0) + 1);
  return [
    `${report.family}: ${report.count} items, ${report.problems.length} problems, key longest ${percent(report.longestShare)}, shortest ${percent(report.shortestShare)}, at its places ${report.positionShares.map(percent).join(' ')}`,
    ...[...kinds].map(([rule, count]) => `  ${rule}: ${count}`),
    ...report.problems
      .slice(0, 5)
      .map(({ file, rule, found, expected }) => `  ${file} ${rule}: ${found} (expected ${expected})`),
  ].join('\n');
}
