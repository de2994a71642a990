import { parsePolicies } from '../../core/policy/parse-policies.ts';
import type { Located, PolicyText } from './parsed-scenario.ts';

/** A policy text of a file, read by the engine. */
export function policyText(
  file: string,
  line: number,
  firstLine: number,
  text: string,
  broken: readonly Located<string>[],
): PolicyText {
  return { file, line, firstLine, text, parsed: parsePolicies(text), broken };
}
