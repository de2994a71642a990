import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  BANK_RULES,
  CHEAT_SHEET_RULES,
  EXAM_RULES,
  GLOSSARY_RULES,
  ITEM_RULES,
  NOTE_RULES,
  SCENARIO_RULES,
} from './registry.ts';

const files = readdirSync(new URL('.', import.meta.url));
const named = new Set(
  [
    ...EXAM_RULES,
    ...NOTE_RULES,
    ...ITEM_RULES,
    ...GLOSSARY_RULES,
    ...CHEAT_SHEET_RULES,
    ...SCENARIO_RULES,
    ...BANK_RULES,
  ].map(({ name }) => name),
);

describe('the registry of rules', () => {
  it('has every rule file, under the name of the file', () => {
    const ruleFiles = files.filter((file) => !/\.test\.ts$|^(?:registry|rule)\.ts$/.test(file));
    expect([...named].sort()).toEqual(ruleFiles.map((file) => file.replace('.ts', '')).sort());
  });

  it('has a test with examples beside every rule', () => {
    expect([...named].filter((name) => !files.includes(`${name}.test.ts`))).toEqual([]);
  });
});
