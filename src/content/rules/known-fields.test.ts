import { describe, expect, it } from 'vitest';
import { parsedItem, parsedNote } from '../../../tests/content/support/parsed-samples.ts';
import { examWithWords } from '../../../tests/content/support/sample-words.ts';
import { parsedScenario, SAMPLE_MISSION } from '../../../tests/content/support/sample-scenario.ts';
import { itemKnownFields, noteKnownFields, scenarioKnownFields } from './known-fields.ts';

const policy = (spec: string): string => `apiVersion: bee.io/v2\nkind: Policy\n${spec}`;
const stem = (yaml: string, mark = ''): string => `Given this:\n\n\`\`\`yaml${mark}\n${yaml}\n\`\`\`\n\nWhat happens?`;
const check = (yaml: string, mark?: string) =>
  itemKnownFields.check(parsedItem({ stem: stem(yaml, mark) }), examWithWords());

describe('known-fields', () => {
  it.each([
    ['fields of the kind', policy('spec:\n  egress:\n    - toEntities: [world]\n      toPorts:\n        - port: 1')],
    ['labels of all names', policy('metadata:\n  labels: { a.b/c: d }\nspec:\n  selector: { matchLabels: { x: y } }')],
    ['fields that another place lists', policy('specs:\n  - egress: [{}]')],
    ['anything in a kind without fields', 'apiVersion: bee.io/v2\nkind: Node\nspec: { anything: 1 }'],
    ['anything in a kind of the past', 'apiVersion: bee.io/v1\nkind: Policy\nspec: { anything: 1 }'],
    ['a piece of an object', '- toEntities: [world]\n  toPorts: [{ port: 1 }]'],
    ['values of the chart', 'relay:\n  enabled: true'],
  ])('accepts %s', (_, yaml) => {
    expect(check(yaml)).toEqual([]);
  });

  it.each([
    ['a misspelled field', policy('spec:\n  egrss: []'), 'the field egrss', 'write egress', 4],
    ['a field in the wrong place', policy('spec:\n  egress:\n    - selector: {}'), 'the field selector', 'correct its name or its indent', 5],
    ['fields below a value', policy('spec:\n  egress:\n    - toPorts:\n        - port: { number: 1 }'), 'the field number', 'correct the indent, or remove the field', 6],
    ['an entry without a dash', policy('spec:\n  egress:\n    toEntities: [world]'), 'a single entry without a dash', 'put "- " before the first field below egress', 4],
    ['a dash where there is no list', policy('spec:\n  - egress: []'), 'entries with a dash', 'remove the dash below spec', 3],
    ['a misspelled field in a kind without its version', 'kind: Policy\nspcs: []', 'the field spcs', 'write specs', 2],
    ['a misspelled field in a piece', 'toEntities: [world]\ntoPort: []', 'the field toPort', 'write toPorts', 2],
    ['the deeper of two mistakes in a piece', 'spec:\n  ports:\n    - prt: 1', 'the field prt', 'write port', 3],
    ['a piece of nothing', 'teapot: 1', 'the field teapot, which none of these has', expect.stringContaining('```yaml other'), 1],
  ])('refuses %s', (_, yaml, found, fix, line) => {
    const fence = parsedItem({ stem: stem(yaml) }).stem.line + 2;
    expect(check(yaml)).toEqual([expect.objectContaining({ line: fence + line, found, fix })]);
  });

  it('leaves a fence alone that says it is something else', () => {
    expect(check('teapot: 1', ' other')).toEqual([]);
  });

  it('lets a field through that is wrong on purpose', () => {
    const item = parsedItem({ stem: stem(policy('spec:\n  egrss: []')), fields: { wrong: '[egrss]' } });
    expect(itemKnownFields.check(item, examWithWords())).toEqual([]);
  });
});

describe('known-fields of notes', () => {
  const note = (comment: string) =>
    parsedNote(`## One\n\n${comment}\n\n\`\`\`yaml\n${policy('spec:\n  egrss: []')}\n\`\`\`\n`);

  it('names the line', () => {
    expect(noteKnownFields.check(note(''), examWithWords())).toEqual([
      expect.objectContaining({ line: 13 }),
    ]);
  });

  it('lets a field through that a comment in the section names', () => {
    expect(noteKnownFields.check(note('<!-- wrong: other, egrss -->'), examWithWords())).toEqual([]);
  });
});

describe('known-fields of scenarios', () => {
  const misspelled = policy('spec:\n  egrss: []');

  it('names file and line in a policy text and in a solution', () => {
    const scenario = parsedScenario(
      ['policies.yaml', '# No policy yet.', misspelled],
      ['missions/01-close.md', /apiVersion: cilium[^]*?```/, `${misspelled}\n\`\`\``],
    );
    expect(scenarioKnownFields.check(scenario, examWithWords())).toEqual([
      expect.objectContaining({ file: 'scenarios/first/policies.yaml', line: 4 }),
      expect.objectContaining({ file: SAMPLE_MISSION, line: 30 }),
    ]);
  });

  it('lets a text through that is broken on purpose', () => {
    const scenario = parsedScenario(
      ['policies.yaml', '# No policy yet.', misspelled],
      ['scenario.md', 'sources:', 'broken: [anything]\nsources:'],
    );
    expect(scenarioKnownFields.check(scenario, examWithWords())).toEqual([]);
  });
});
