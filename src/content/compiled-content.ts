import type { CompetencyKey } from '../core/base/ids.ts';
import type { ExamOutline, ItemCatalog } from '../core/exam/exam-outline.ts';
import type { CompiledCheatSheet } from './cheat-sheet/compile-cheat-sheet.ts';
import type { CompiledGlossary } from './glossary/compile-glossary.ts';
import type { CompiledItem } from './item/compile-item.ts';
import type { CompiledNote } from './note/compile-note.ts';
import type { AcceptedWarning, ContentProblem } from './problem.ts';
import type { CompiledScenario } from './scenario/compile-scenario.ts';

/** Everything that the content folder says, ready for the site and for exports. */
export interface CompiledContent {
  readonly outline: ExamOutline;
  readonly catalog: ItemCatalog;
  /** In the order of `exam.md`. */
  readonly competencies: readonly CompiledCompetency[];
  /** In the same order; domains may lack one. */
  readonly cheatSheets: readonly CompiledCheatSheet[];
  readonly glossary: CompiledGlossary | undefined;
  /** Of the policy lab, in the order to show them. */
  readonly scenarios: readonly CompiledScenario[];
  /** Names of the programs whose commands the content may show. */
  readonly programs: ReadonlySet<string>;
  /** What is not wrong enough to stop. */
  readonly warnings: readonly ContentProblem[];
  /** What would be a warning had its author not given a reason. */
  readonly accepted: readonly AcceptedWarning[];
}

export interface CompiledCompetency {
  readonly key: CompetencyKey;
  readonly prefix: string;
  /** Curriculum points and confusions that `exam.md` lists for it. */
  readonly points: readonly string[];
  readonly note: CompiledNote | undefined;
  readonly items: readonly CompiledItem[];
}
