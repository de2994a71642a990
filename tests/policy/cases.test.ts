import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCaseFile } from '../../scripts/policy-case-format.ts';
import { runCase } from '../../scripts/policy-case-runner.ts';

const folder = new URL('./cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe.each(files)('%s', (file) => {
  const cases = readCaseFile(readFileSync(new URL(file, folder), 'utf8'));
  if (!cases.ok) throw new Error(cases.problem.join('\n'));
  const certain = cases.value.filter((one) => !one.uncertain);

  it.each(certain.map((one) => [one.id, one] as const))('%s', (_id, given) => {
    expect(runCase(given).failures).toEqual([]);
  });
});
