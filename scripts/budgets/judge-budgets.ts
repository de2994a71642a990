import type { Budget } from './budgets.ts';

export interface ScriptFile {
  readonly path: string;
  /** Gzipped. */
  readonly bytes: number;
}

export interface BudgetVerdict {
  readonly budget: Budget;
  /** The largest first. */
  readonly files: readonly ScriptFile[];
  readonly kilobytes: number;
  readonly passed: boolean;
}

/** Adds up the script of a page and holds it against its budget; exactly the budget is not too much. */
export function judgeBudget(budget: Budget, loaded: readonly ScriptFile[]): BudgetVerdict {
  const files = [...loaded].sort((a, b) => b.bytes - a.bytes);
  const kilobytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  return { budget, files, kilobytes, passed: kilobytes <= budget.mostKilobytes };
}

/** One line that says how it went; when it went badly, also the files to look at and why there is a budget. */
export function formatVerdict({ budget, files, kilobytes, passed }: BudgetVerdict): string {
  const { page, mostKilobytes, reason } = budget;
  const sum = `${kilobytes.toFixed(1)} kB of script, at most ${mostKilobytes}`;
  if (passed) return `      ${page}: ${sum}`;
  const list = files.slice(0, LISTED).map((file) => `        ${kilobytesOf(file)} kB ${file.path}`);
  return [`FAIL  ${page}: ${sum}. ${reason}`, ...list].join('\n');
}

const LISTED = 8;

function kilobytesOf({ bytes }: ScriptFile): string {
  return (bytes / 1000).toFixed(1);
}
