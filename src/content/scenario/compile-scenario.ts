import type { Mission, Scenario, ScenarioEntry } from '../../core/lab/scenario.ts';
import { asCompetencyKey } from '../../core/base/ids.ts';
import type { ParsedText } from '../markdown/parsed-text.ts';
import type { Compiled, ContentProblem } from '../problem.ts';
import { compileProse } from '../prose/compile-prose.ts';
import type { LinkIndex } from '../prose/link-index.ts';
import { figureIds } from '../prose/prose-context.ts';
import type { Located, LocatedFlow, ParsedMission, ParsedScenario } from './parsed-scenario.ts';

export interface CompiledScenario {
  readonly scenario: Scenario;
  readonly order: number;
  readonly points: readonly string[];
  /** Texts as they were written, for exports. */
  readonly markdown: { readonly intro: string; readonly missions: readonly MissionMarkdown[] };
}

export interface MissionMarkdown {
  readonly goal: string;
  readonly hints: readonly string[];
  readonly wrong: readonly { readonly misconception: string; readonly policies: string }[];
}

export function compileScenario(
  parsed: ParsedScenario,
  links: LinkIndex,
): Compiled<CompiledScenario> {
  const problems: ContentProblem[] = [];
  const prose = (file: string, text: ParsedText) => {
    const context = {
      ...{ file, links, diagrams: new Map(), headingAnchors: new Map() },
      nextFigureId: figureIds(parsed.id),
    };
    const compiled = compileProse(text.nodes, context);
    problems.push(...compiled.problems);
    return compiled.value;
  };
  const { id, file, title, summary, order, mode, options, cluster, policies, missions } = parsed;
  const scenario: Scenario = {
    ...{ id, title, summary, mode, options, cluster },
    intro: prose(file, parsed.intro),
    policies: policies.text,
    flows: parsed.flows.map(({ flow }) => flow),
    missions: missions.map((mission) => ({
      ...missionFacts(mission),
      goal: prose(mission.file, mission.goal),
      hints: mission.hints.map((hint) => prose(mission.file, hint)),
    })),
    sources: parsed.sources.map(({ url, version, checked }) => ({ url, version, checked })),
  };
  const markdown = { intro: parsed.intro.markdown, missions: missions.map(missionMarkdown) };
  const value = { scenario, order, points: valuesOf(parsed.points), markdown };
  return { value, problems };
}

export function scenarioEntry({ scenario }: CompiledScenario): ScenarioEntry {
  const { id, title, summary, missions } = scenario;
  return {
    ...{ id, title, summary },
    missions: missions.map(({ id, title, order }) => ({ id, title, order })),
  };
}

function missionFacts(mission: ParsedMission): Omit<Mission, 'goal' | 'hints'> {
  const { id, title, order, start, visible, hidden, solutions } = mission;
  return {
    ...{ id, title, order },
    ...(start && { start: start.text }),
    visible: visible.map(wantedFlow),
    hidden: hidden.map((flow) => ({ ...wantedFlow(flow), category: flow.category })),
    solutions: solutions.map(({ text }) => text),
    competencies: valuesOf(mission.competencies).map(asCompetencyKey),
    points: valuesOf(mission.points),
  };
}

function wantedFlow({ flow, wanted }: LocatedFlow) {
  return { flow, wanted };
}

function missionMarkdown({ goal, hints, wrong }: ParsedMission): MissionMarkdown {
  return {
    goal: goal.markdown,
    hints: hints.map(({ markdown }) => markdown),
    wrong: wrong.map(({ misconception, text }) => ({ misconception, policies: text })),
  };
}

function valuesOf(located: readonly Located<string>[]): string[] {
  return located.map(({ value }) => value);
}
