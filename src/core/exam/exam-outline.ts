import type { CompetencyKey, ItemId, PartKey } from '../base/ids.ts';

/** A fact about the exam with where it comes from. `reported` facts are repeated widely but not official. */
export interface ExamFact<Value> {
  readonly value: Value;
  readonly status: 'official' | 'reported';
  readonly source: string;
  /** YYYY-MM-DD */
  readonly checkedOn: string;
}

/** The exam as the content describes it: facts, domains with weights, competencies. Small enough for every page. */
export interface ExamOutline {
  readonly code: string;
  readonly name: string;
  readonly itemCount: ExamFact<number>;
  readonly minutes: ExamFact<number>;
  /** 0 to 100 */
  readonly passPercent: ExamFact<number>;
  readonly weightsFact: Omit<ExamFact<never>, 'value'>;
  /** A hash of all content: notes and items. */
  readonly bankVersion: string;
  readonly domains: readonly DomainOutline[];
  readonly hasGlossary: boolean;
  /** Pairs of competencies that learners take for each other; practice mixes them. */
  readonly confusable: readonly ConfusablePair[];
  /** The part that holds the question a newcomer's first round opens with; `null` when the content has none. */
  readonly openingPart: PartKey | null;
}

export type ConfusablePair = readonly [CompetencyKey, CompetencyKey];

export interface DomainOutline {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Percent of the exam, a whole number; the weights of an exam sum to 100. */
  readonly weight: number;
  readonly hasCheatSheet: boolean;
  readonly competencies: readonly CompetencyOutline[];
}

export interface CompetencyOutline {
  readonly id: string;
  readonly key: CompetencyKey;
  readonly title: string;
  readonly summary: string;
  readonly readingMinutes: number;
  readonly itemCount: number;
}

/** The ids of all items by competency: what drawing needs, loaded when something is drawn (`packed-catalog.ts`). */
export type ItemCatalog = Readonly<Record<CompetencyKey, readonly ItemId[]>>;
