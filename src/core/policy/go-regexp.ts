import { RE2JS } from 're2js';
import { failure, success, type Result } from '../base/result.ts';

/** A regular expression in the syntax of Go's `regexp` (RE2). Matching takes time linear in the text. */
export interface GoRegexp {
  /** Whether the whole text matches. */
  matchesWhole(text: string): boolean;
}

/** @returns the compiled expression, or Go's message ("error parsing regexp: …") */
export function compileGoRegexp(pattern: string): Result<GoRegexp, string> {
  const known = compiled.get(pattern);
  if (known) return known;
  const result = compile(pattern);
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(pattern, result);
  return result;
}

/** While a policy is edited the same few expressions come back with every key. */
const compiled = new Map<string, Result<GoRegexp, string>>();
const mostCompiled = 500;

function compile(pattern: string): Result<GoRegexp, string> {
  if (pattern.length > longestPattern) {
    return failure(`error parsing regexp: longer than ${longestPattern} characters`);
  }
  try {
    const expression = RE2JS.compile(pattern);
    return success({ matchesWhole: (text) => expression.matches(text) });
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}

/** Ours, not Cilium's: keeps compiling quick whatever is pasted. */
const longestPattern = 4096;
