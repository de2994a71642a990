import type { Code } from 'mdast';
import type { Passage } from '../words/passage.ts';
import type { ParsedScenario, PolicyText } from './parsed-scenario.ts';

/** The policy texts of a scenario as rules about words look at them; what is broken on purpose is left out. */
export function scenarioPassages(
  scenario: ParsedScenario,
): readonly { readonly file: string; readonly passage: Passage }[] {
  const known = passages.get(scenario);
  if (known !== undefined) return known;
  const made = policyTexts(scenario)
    .filter(({ broken }) => broken.length === 0)
    .map((text) => ({ file: text.file, passage: passageOf(text) }));
  passages.set(scenario, made);
  return made;
}

/** Every policy text of a scenario and its missions. */
export function policyTexts({ policies, missions }: ParsedScenario): readonly PolicyText[] {
  return [
    policies,
    ...missions.flatMap(({ start, solutions, wrong }) => [
      ...(start ? [start] : []),
      ...solutions,
      ...wrong,
    ]),
  ];
}

// Several rules look at the same scenario, and each passage keeps what was parsed of it.
const passages = new WeakMap<
  ParsedScenario,
  readonly { readonly file: string; readonly passage: Passage }[]
>();

function passageOf({ text, firstLine }: PolicyText): Passage {
  const point = { line: firstLine - 1, column: 1 };
  const fence: Code = {
    type: 'code',
    lang: 'yaml',
    value: text,
    position: { start: point, end: point },
  };
  return { fences: [fence], inlineCodes: [], words: '', wrong: [] };
}
