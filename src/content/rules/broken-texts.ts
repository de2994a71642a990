import type { PolicyText } from '../scenario/parsed-scenario.ts';
import { policyTexts } from '../scenario/scenario-passages.ts';
import { errorsOf } from '../scenario/wrong-flows.ts';
import { quote } from '../problem.ts';
import type { FileFinding, ScenarioRule } from './rule.ts';

/** A policy text is valid, or gives exactly the errors that its author says. */
export const brokenTexts: ScenarioRule = {
  name: 'broken-texts',
  severity: 'error',
  check: (scenario) =>
    policyTexts(scenario).flatMap((text) => [...unexpected(text), ...missing(scenario.file, text)]),
};

function unexpected(text: PolicyText): FileFinding[] {
  return errorsOf(text)
    .filter(({ message }) => !text.broken.some(({ value }) => message.includes(value)))
    .map(({ message, line }) => ({
      file: text.file,
      line,
      expected: 'policies that Cilium accepts',
      found: message,
      fix: 'correct the policy, or name a piece of the message in broken if it is wrong on purpose',
    }));
}

/** Messages of the text that a scenario starts with are named in another file than it. */
function missing(scenarioFile: string, text: PolicyText): FileFinding[] {
  const errors = errorsOf(text);
  return text.broken
    .filter(({ value }) => !errors.some(({ message }) => message.includes(value)))
    .map(({ value, line }) => ({
      file: text.file.endsWith('.md') ? text.file : scenarioFile,
      line,
      expected: `an error with the words ${quote(value)}`,
      found:
        errors.length === 0
          ? 'a text without errors'
          : errors.map(({ message }) => quote(message)).join(', '),
      fix: 'correct the words, or remove the entry',
    }));
}
