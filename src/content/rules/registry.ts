import type { ParsedCheatSheet } from '../cheat-sheet/parse-cheat-sheet.ts';
import type { Exam } from '../exam/compile-exam.ts';
import type { ParsedGlossary } from '../glossary/parsed-glossary.ts';
import type { ParsedItem } from '../item/parsed-item.ts';
import type { ParsedNote } from '../note/parsed-note.ts';
import type { ContentProblem, Finding, Severity } from '../problem.ts';
import type { ParsedScenario } from '../scenario/parsed-scenario.ts';
import { absolutes } from './absolutes.ts';
import { alikeOptions } from './alike-options.ts';
import { alikeStems } from './alike-stems.ts';
import { allOfTheAbove } from './all-of-the-above.ts';
import { articleBeforeOptions } from './article-before-options.ts';
import { auditAgrees } from './audit-agrees.ts';
import { auditItems } from './audit-items.ts';
import { audited } from './audited.ts';
import { bareFact } from './bare-fact.ts';
import { brokenTexts } from './broken-texts.ts';
import { cheatSheetForm } from './cheat-sheet-form.ts';
import { cheatSheetLength } from './cheat-sheet-length.ts';
import { cheatSheetSources } from './cheat-sheet-sources.ts';
import { chooseCount } from './choose-count.ts';
import { confusableCompetencies } from './confusable-competencies.ts';
import { convergence } from './convergence.ts';
import { curriculumIds } from './curriculum-ids.ts';
import { distinctOptions } from './distinct-options.ts';
import { domainHasItems } from './domain-has-items.ts';
import { doubleNegative } from './double-negative.ts';
import { echo } from './echo.ts';
import { emphasizedNegation } from './emphasized-negation.ts';
import { enoughForThreeForms } from './enough-for-three-forms.ts';
import {
  finishedCheatSheetText,
  finishedGlossaryText,
  finishedItemText,
  finishedNoteText,
  finishedScenarioText,
} from './finished-text.ts';
import { flowEnds } from './flow-ends.ts';
import { itemId } from './item-id.ts';
import { jokes } from './jokes.ts';
import { keyCount } from './key-count.ts';
import { keyInOtherStem } from './key-in-other-stem.ts';
import { keyLength } from './key-length.ts';
import { keyLengthShares } from './key-length-shares.ts';
import { keyPositions } from './key-positions.ts';
import { keyRuns } from './key-runs.ts';
import { keyStandsOut } from './key-stands-out.ts';
import { itemKnownCommands, noteKnownCommands } from './known-commands.ts';
import { itemKnownEntities, noteKnownEntities, scenarioKnownEntities } from './known-entities.ts';
import { itemKnownFields, noteKnownFields, scenarioKnownFields } from './known-fields.ts';
import { knownFiles } from './known-files.ts';
import { itemKnownHelmKeys, noteKnownHelmKeys } from './known-helm-keys.ts';
import { itemKnownKinds, noteKnownKinds, scenarioKnownKinds } from './known-kinds.ts';
import { longText } from './long-text.ts';
import { missionCompetencies } from './mission-competencies.ts';
import { missionHints } from './mission-hints.ts';
import { missionSolutions } from './mission-solutions.ts';
import { missionStart } from './mission-start.ts';
import { missionWrong } from './mission-wrong.ts';
import { mixedOptions } from './mixed-options.ts';
import { negativeShare } from './negative-share.ts';
import { noPositions } from './no-positions.ts';
import { noteAnchor } from './note-anchor.ts';
import { numberOrder } from './number-order.ts';
import { numberRanges } from './number-ranges.ts';
import { optionCount } from './option-count.ts';
import { optionGrammar } from './option-grammar.ts';
import { optionIds } from './option-ids.ts';
import { optionInOption } from './option-in-option.ts';
import { rationales } from './rationales.ts';
import { repeatedReason } from './repeated-reason.ts';
import { requiredFiles } from './required-files.ts';
import type {
  BankRule,
  CheatSheetRule,
  ExamRule,
  GlossaryRule,
  ItemRule,
  NoteRule,
  ParsedBank,
  ScenarioRule,
} from './rule.ts';
import { scenarioStart } from './scenario-start.ts';
import { sectionPoints } from './section-points.ts';
import { sectionSources } from './section-sources.ts';
import { itemStaleSources, noteStaleSources, scenarioStaleSources } from './stale-sources.ts';
import { stemQuestion } from './stem-question.ts';
import { stemTopic } from './stem-topic.ts';
import {
  cheatSheetSourceHost,
  itemSourceHost,
  noteSourceHost,
  scenarioSourceHost,
  termSourceHost,
} from './source-host.ts';
import { termDefinition } from './term-definition.ts';
import { termInNotes } from './term-in-notes.ts';
import { termOrder } from './term-order.ts';
import { termSources } from './term-sources.ts';
import { termSpellings } from './term-spellings.ts';
import { uniqueHeadings, uniqueSheetHeadings } from './unique-headings.ts';
import { uniqueItemIds } from './unique-item-ids.ts';
import { uniqueMissionIds } from './unique-mission-ids.ts';
import { vagueAmounts } from './vague-amounts.ts';
import { weightsSum } from './weights-sum.ts';
import { itemWrongWords, noteWrongWords } from './wrong-words.ts';
import { cheatSheetYamlFences, itemYamlFences, noteYamlFences } from './yaml-fences.ts';

/** Every rule there is. To add one: a file with its test beside it, and its name here. */
export const EXAM_RULES: readonly ExamRule[] = [
  weightsSum,
  curriculumIds,
  confusableCompetencies,
];

export const NOTE_RULES: readonly NoteRule[] = [
  uniqueHeadings,
  sectionPoints,
  sectionSources,
  noteSourceHost,
  noteYamlFences,
  noteKnownKinds,
  noteKnownFields,
  noteKnownEntities,
  noteKnownHelmKeys,
  noteKnownCommands,
  noteWrongWords,
  finishedNoteText,
  noteStaleSources,
];

export const ITEM_RULES: readonly ItemRule[] = [
  itemId,
  stemQuestion,
  articleBeforeOptions,
  emphasizedNegation,
  optionCount,
  optionIds,
  distinctOptions,
  optionInOption,
  keyCount,
  chooseCount,
  keyLength,
  allOfTheAbove,
  rationales,
  noPositions,
  itemSourceHost,
  itemYamlFences,
  itemKnownKinds,
  itemKnownFields,
  itemKnownEntities,
  itemKnownHelmKeys,
  itemKnownCommands,
  itemWrongWords,
  finishedItemText,
  stemTopic,
  keyStandsOut,
  doubleNegative,
  absolutes,
  vagueAmounts,
  optionGrammar,
  convergence,
  numberRanges,
  alikeOptions,
  mixedOptions,
  numberOrder,
  itemStaleSources,
  repeatedReason,
  longText,
  jokes,
  bareFact,
];

export const GLOSSARY_RULES: readonly GlossaryRule[] = [
  termOrder,
  termDefinition,
  termSpellings,
  termSources,
  termSourceHost,
  finishedGlossaryText,
];

export const CHEAT_SHEET_RULES: readonly CheatSheetRule[] = [
  uniqueSheetHeadings,
  cheatSheetForm,
  cheatSheetLength,
  cheatSheetSources,
  cheatSheetSourceHost,
  cheatSheetYamlFences,
  finishedCheatSheetText,
];

export const SCENARIO_RULES: readonly ScenarioRule[] = [
  flowEnds,
  brokenTexts,
  scenarioStart,
  missionStart,
  missionSolutions,
  missionWrong,
  missionHints,
  missionCompetencies,
  scenarioKnownKinds,
  scenarioKnownFields,
  scenarioKnownEntities,
  scenarioSourceHost,
  scenarioStaleSources,
  finishedScenarioText,
];

export const BANK_RULES: readonly BankRule[] = [
  knownFiles,
  requiredFiles,
  uniqueItemIds,
  uniqueMissionIds,
  noteAnchor,
  domainHasItems,
  enoughForThreeForms,
  keyLengthShares,
  keyPositions,
  alikeStems,
  audited,
  auditAgrees,
  auditItems,
  keyRuns,
  negativeShare,
  echo,
  keyInOtherStem,
  termInNotes,
];

export function runExamRules(exam: Exam, file: string): ContentProblem[] {
  return EXAM_RULES.flatMap((rule) => rule.check(exam, exam).map((finding) => named(finding, rule, file)));
}

export function runNoteRules(note: ParsedNote, exam: Exam, today?: string): ContentProblem[] {
  return NOTE_RULES.flatMap((rule) =>
    rule.check(note, exam, today).map((finding) => named(finding, rule, note.file)),
  );
}

export function runItemRules(item: ParsedItem, exam: Exam, today?: string): ContentProblem[] {
  return ITEM_RULES.flatMap((rule) =>
    rule.check(item, exam, today).map((finding) => named({ ...finding, itemId: item.id }, rule, item.file)),
  );
}

export function runGlossaryRules(glossary: ParsedGlossary, exam: Exam): ContentProblem[] {
  return GLOSSARY_RULES.flatMap((rule) =>
    rule.check(glossary, exam).map((finding) => named(finding, rule, glossary.file)),
  );
}

export function runCheatSheetRules(sheet: ParsedCheatSheet, exam: Exam): ContentProblem[] {
  return CHEAT_SHEET_RULES.flatMap((rule) =>
    rule.check(sheet, exam).map((finding) => named(finding, rule, sheet.file)),
  );
}

export function runScenarioRules(
  scenario: ParsedScenario,
  exam: Exam,
  today?: string,
): ContentProblem[] {
  return SCENARIO_RULES.flatMap((rule) =>
    rule.check(scenario, exam, today).map((finding) => named(finding, rule, finding.file)),
  );
}

export function runBankRules(bank: ParsedBank, exam: Exam, today?: string): ContentProblem[] {
  return BANK_RULES.flatMap((rule) =>
    rule.check(bank, exam, today).map((finding) => named(finding, rule, finding.file)),
  );
}

function named(
  finding: Finding & { readonly itemId?: string },
  rule: Pick<ItemRule, 'name' | 'severity'>,
  file: string,
): ContentProblem {
  return { ...finding, file, rule: rule.name, severity: rule.severity };
}

/** How much each rule that an item can break matters, by name: what an author can accept. */
export const ITEM_SEVERITIES: ReadonlyMap<string, Severity> = new Map(
  [...ITEM_RULES, ...BANK_RULES].map(({ name, severity }) => [name, severity]),
);
