import type { EngineOptions, EnforcementMode, ParsedPolicies } from '../../core/policy/engine.ts';
import type { Cluster } from '../../core/policy/cluster.ts';
import type { Flow } from '../../core/policy/flow.ts';
import type { ScenarioSource, WantedVerdict } from '../../core/lab/scenario.ts';
import type { ParsedText } from '../markdown/parsed-text.ts';

/** The folder of a scenario as rules look at it: read, but not yet proved by the engine. */
export interface ParsedScenario {
  /** The name of the folder. */
  readonly id: string;
  /** Path of `scenario.md`. */
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  /** Where the scenario stands among the others. */
  readonly order: number;
  readonly mode: EnforcementMode;
  readonly options: EngineOptions;
  readonly points: readonly Located<string>[];
  readonly sources: readonly (ScenarioSource & { readonly line: number; readonly checkedLine: number })[];
  readonly intro: ParsedText;
  readonly cluster: Cluster;
  readonly policies: PolicyText;
  readonly flows: readonly LocatedFlow[];
  readonly missions: readonly ParsedMission[];
}

export interface ParsedMission {
  readonly file: string;
  readonly id: string;
  readonly idLine: number;
  readonly title: string;
  readonly order: number;
  readonly competencies: readonly Located<string>[];
  readonly points: readonly Located<string>[];
  readonly goal: ParsedText;
  /** Missing if the mission starts with the text of the scenario. */
  readonly start?: PolicyText;
  readonly visible: readonly LocatedFlow[];
  readonly hidden: readonly (LocatedFlow & { readonly category: string })[];
  readonly hints: readonly ParsedText[];
  readonly solutions: readonly PolicyText[];
  readonly wrong: readonly (PolicyText & { readonly misconception: string; readonly why: ParsedText })[];
}

export interface Located<Value> {
  readonly value: Value;
  readonly line: number;
}

/** A flow with the verdict that it is said to get. */
export interface LocatedFlow {
  readonly file: string;
  readonly line: number;
  readonly flow: Flow;
  readonly wanted: WantedVerdict;
}

/** A policy text inside a file of the content. */
export interface PolicyText {
  readonly file: string;
  /** Where to look for it: its heading, its fence, or the start of its file. */
  readonly line: number;
  /** The line of the file that the text starts on. */
  readonly firstLine: number;
  readonly text: string;
  readonly parsed: ParsedPolicies;
  /** Pieces of the messages that the text is to give; empty for one that is to be valid. */
  readonly broken: readonly Located<string>[];
}
