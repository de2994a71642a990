import type { DomainAudit } from '../audit/audit-record.ts';
import type { ParsedCheatSheet } from '../cheat-sheet/parse-cheat-sheet.ts';
import type { ContentFile } from '../content-file.ts';
import type { Exam } from '../exam/compile-exam.ts';
import type { ParsedGlossary } from '../glossary/parsed-glossary.ts';
import type { ParsedItem } from '../item/parsed-item.ts';
import type { ParsedNote } from '../note/parsed-note.ts';
import type { Finding, Severity } from '../problem.ts';
import type { ParsedScenario } from '../scenario/parsed-scenario.ts';

/** A mistake that authors can make, and how to see it. One file a rule, named after it. */
interface Rule<Subject, Found> {
  /** Kebab-case; problems carry it. */
  readonly name: string;
  readonly severity: Severity;
  /** @param today the date, YYYY-MM-DD; without one nothing is out of date */
  check(subject: Subject, exam: Exam, today?: string): readonly Found[];
}

export type ExamRule = Rule<Exam, Finding>;
export type NoteRule = Rule<ParsedNote, Finding>;
export type ItemRule = Rule<ParsedItem, Finding>;
export type GlossaryRule = Rule<ParsedGlossary, Finding>;
export type CheatSheetRule = Rule<ParsedCheatSheet, Finding>;

/** A scenario is a folder, so its findings name the file. */
export type ScenarioRule = Rule<ParsedScenario, FileFinding>;

/** Sees everything at once, for what no single file can tell. */
export type BankRule = Rule<ParsedBank, BankFinding>;

export interface FileFinding extends Finding {
  readonly file: string;
}

export interface BankFinding extends FileFinding {
  /** The item it is about, if it is about one: its author can accept a warning. */
  readonly itemId?: string;
}

export interface ParsedBank {
  readonly files: readonly ContentFile[];
  readonly notes: readonly ParsedNote[];
  readonly items: readonly ParsedItem[];
  /** By domain; empty for a content folder without an audit. */
  readonly audits: ReadonlyMap<string, DomainAudit>;
  readonly glossary?: ParsedGlossary | undefined;
  readonly scenarios?: readonly ParsedScenario[];
}
