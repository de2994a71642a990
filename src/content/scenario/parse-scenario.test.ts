import { describe, expect, it } from 'vitest';
import { scenarioFiles, type SampleEdit } from '../../../tests/content/support/sample-scenario.ts';
import { parseScenario } from './parse-scenario.ts';

const parse = (...edits: readonly SampleEdit[]) => parseScenario('first', scenarioFiles(...edits));
const problems = (...edits: readonly SampleEdit[]) =>
  parse(...edits).problems.map(({ file, line, found }) => [
    file.replace('scenarios/first/', ''),
    line,
    found,
  ]);

describe('parseScenario', () => {
  it('reads every file of the folder', () => {
    const { value, problems } = parse();
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      id: 'first',
      title: 'First steps',
      mode: 'default',
      options: {},
      cluster: {
        pods: [
          {
            name: 'server',
            namespace: 'default',
            ports: [
              { name: 'http', port: 80, protocol: 'TCP' },
              { name: 'dns', port: 53, protocol: 'UDP' },
            ],
          },
          { name: 'client' },
          { name: 'guest' },
        ],
        services: [{ ports: [{ port: 8000, targetPort: 80, protocol: 'TCP' }] }],
      },
      flows: [
        {
          line: 1,
          flow: { to: { kind: 'address', ip: '10.96.0.80' }, port: 8000, protocol: 'TCP' },
          wanted: 'FORWARDED',
        },
        { line: 2 },
      ],
      missions: [
        {
          id: 'first-close',
          idLine: 2,
          competencies: [{ value: 'traffic/services', line: 5 }],
          goal: { markdown: 'Only the client may reach the server, and only on its port.' },
          visible: [{ line: 8, wanted: 'FORWARDED' }, { line: 9 }],
          hidden: [{ category: 'another port', wanted: 'DROPPED' }],
          hints: [{}, { markdown: 'Then name the *client* as peer.' }],
          solutions: [{ parsed: { policies: [{ name: 'server' }] } }],
          wrong: [
            {
              misconception: 'an empty selector means nobody',
              why: { markdown: 'It means everybody in the namespace.' },
            },
          ],
        },
      ],
    });
    expect(value?.missions[0]).not.toHaveProperty('start');
  });

  it('knows the line of the file that a policy text starts on', () => {
    const { value } = parse();
    const [solution] = value?.missions[0]?.solutions ?? [];
    const lines = scenarioFiles().at(-1)?.text.split('\n') ?? [];
    expect(lines[(solution?.firstLine ?? 0) - 1]).toBe('apiVersion: cilium.io/v2');
  });

  it('reads the text that a mission starts with, and what is wrong with it', () => {
    const { value } = parse(
      ['missions/01-close.md', 'visible:', 'broken: [unknown field]\nvisible:'],
      ['missions/01-close.md', '## Solution', '## Start\n\n```yaml\nspec: {}\n```\n\n## Solution'],
    );
    expect(value?.missions[0]?.start).toMatchObject({
      text: 'spec: {}',
      broken: [{ value: 'unknown field', line: 7 }],
    });
  });

  it('names each missing file', () => {
    const files = scenarioFiles().filter(({ path }) => !/flows|policies/.test(path));
    const { value, problems } = parseScenario('first', files);
    expect(value).toBeUndefined();
    expect(problems.map(({ file }) => file)).toEqual([
      'scenarios/first/policies.yaml',
      'scenarios/first/flows.yaml',
    ]);
  });

  it.each<[string, SampleEdit, [string, number, string]]>([
    ['a field of a flow', ['flows.yaml', 'port: 80,', 'prot: 80,'], ['flows.yaml', 2, 'the field "prot"']],
    ['a verdict', ['flows.yaml', 'FORWARDED', 'ALLOWED'], ['flows.yaml', 1, '"ALLOWED"']],
    ['a mission without an id', ['missions/01-close.md', 'id: first-close\n', ''], ['missions/01-close.md', 2, 'nothing: the field is missing']],
    ['a heading', ['missions/01-close.md', '## Hint', '## Help'], ['missions/01-close.md', 16, '"## Help"']],
    ['a solution without a fence', ['missions/01-close.md', /## Solution\n\n```yaml\n/, '## Solution\n\n```text\n'], ['missions/01-close.md', 24, '0 under "Solution"']],
    ['a label that is a number', ['cluster.yaml', 'app: guest', 'app: 1'], ['cluster.yaml', 9, 'the number 1']],
    ['a node that is not there', ['cluster.yaml', '10.0.2.12, node: other', '10.0.2.12, node: third'], ['cluster.yaml', 9, 'third']],
    ['an address that is used twice', ['cluster.yaml', '10.0.2.12', '10.0.2.11'], ['cluster.yaml', 9, '10.0.2.11, also on line 8']],
    ['a name that is used twice', ['cluster.yaml', 'name: guest', 'name: client'], ['cluster.yaml', 9, 'default/client, also on line 8']],
    ['the order of a scenario', ['scenario.md', 'order: 1', 'order: first'], ['scenario.md', 4, '"first"']],
  ])('says where %s is wrong', (_, edit, problem) => {
    expect(problems(edit)).toContainEqual(problem);
  });
});
