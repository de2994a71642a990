import type { CompetencyKey } from '../base/ids.ts';
import type { Prose } from '../item/prose.ts';
import type { Cluster } from '../policy/cluster.ts';
import type { EngineOptions, EnforcementMode } from '../policy/engine.ts';
import type { Flow } from '../policy/flow.ts';
import type { VerdictWord } from '../policy/verdict.ts';

/** What the list of scenarios needs to know of each, in rising order. */
export interface ScenarioEntry {
  /** The name of its folder, and of its page. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly missions: readonly MissionEntry[];
}

export interface MissionEntry {
  /** Permanent: a done mission is kept under it. */
  readonly id: string;
  readonly title: string;
  /** Rises with the difficulty over all scenarios; no two missions share one. */
  readonly order: number;
}

/** A cluster with policies to try things on, and missions to solve in it. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly intro: Prose;
  readonly cluster: Cluster;
  readonly mode: EnforcementMode;
  readonly options: EngineOptions;
  /** The policy text to start with, which may be broken on purpose. */
  readonly policies: string;
  /** Flows that the picture shows at first. */
  readonly flows: readonly Flow[];
  readonly missions: readonly Mission[];
  readonly sources: readonly ScenarioSource[];
}

export interface ScenarioSource {
  readonly url: string;
  readonly version: string;
  /** YYYY-MM-DD */
  readonly checked: string;
}

/** A goal in words, and the flows that say whether it is reached. */
export interface Mission extends MissionEntry {
  readonly goal: Prose;
  /** The policy text to start with; missing if it is the one of the scenario. */
  readonly start?: string;
  /** Shown while solving; never empty. */
  readonly visible: readonly WantedFlow[];
  /** Asked when the visible ones are right, so that no answer fits only what was shown; never empty. */
  readonly hidden: readonly HiddenFlow[];
  /** From the first push to nearly the answer; never empty. */
  readonly hints: readonly Prose[];
  /** Policy texts that reach the goal; the first is shown when the learner gives up. */
  readonly solutions: readonly string[];
  /** What it is evidence for, as `countsAsEvidence` says. */
  readonly competencies: readonly CompetencyKey[];
  /** Points of the curriculum that it exercises. */
  readonly points: readonly string[];
}

export interface WantedFlow {
  readonly flow: Flow;
  readonly wanted: WantedVerdict;
}

export interface HiddenFlow extends WantedFlow {
  /** What it is about, without naming it: "another port". */
  readonly category: string;
}

/** What a mission may ask for. */
export type WantedVerdict = Exclude<VerdictWord, 'UNDECIDED'>;
