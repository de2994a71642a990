import { describe, expect, it } from 'vitest';
import { sampleContent } from '../../../tests/content/support/sample-content.ts';
import { scenarioFiles } from '../../../tests/content/support/sample-scenario.ts';
import { compileContent } from '../compile-content.ts';
import { contentJson } from '../content-json.ts';
import { bankStats } from '../report/bank-stats.ts';
import { virtualModules } from '../virtual-modules.ts';

const compile = () => {
  const result = compileContent([...sampleContent(), ...scenarioFiles()]);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

describe('a compiled scenario', () => {
  it('has its texts as prose and its policies as written', () => {
    const [{ scenario } = {}] = compile().scenarios;
    expect(scenario).toMatchObject({
      id: 'first',
      intro: [['p', null, 'A server and two clients.']],
      policies: '# No policy yet.\n',
      flows: [{ port: 8000 }, { port: 80 }],
      missions: [
        {
          id: 'first-close',
          order: 1,
          visible: [{ wanted: 'FORWARDED' }, { wanted: 'DROPPED' }],
          hidden: [{ category: 'another port' }],
          hints: [
            [['p', null, 'Select the server first.']],
            [['p', null, 'Then name the ', ['em', null, 'client'], ' as peer.']],
          ],
          competencies: ['traffic/services'],
        },
      ],
    });
    expect(scenario?.missions[0]?.solutions[0]).toContain('name: server');
  });

  it('is a module of its own, with an index of all that tells no flows', () => {
    const modules = virtualModules(compile());
    const index = modules.get('virtual:beeline/scenarios')?.code ?? '';
    expect(index).toContain('"missions":[{"id":"first-close","title":"Close the server","order":1}]');
    expect(index).not.toContain('flows');
    expect(modules.get('virtual:beeline/scenario/first')?.code).toContain('"hidden"');
    expect(modules.get('virtual:beeline/chunks')?.code).toContain('virtual:beeline/scenario/first');
  });

  it('stands in the JSON of the content, with the attempts that fail', () => {
    expect(contentJson(compile()).scenarios).toMatchObject([
      {
        id: 'first',
        intro: 'A server and two clients.',
        flows: [{ from: 'default/client', to: '10.96.0.80', port: 8000, protocol: 'TCP' }, {}],
        missions: [
          {
            goal: 'Only the client may reach the server, and only on its port.',
            hidden: [{ from: 'default/client', want: 'DROPPED', about: 'another port' }],
            wrong: [{ misconception: 'an empty selector means nobody' }],
          },
        ],
      },
    ]);
  });

  it('is counted', () => {
    expect(bankStats(compile())).toMatchObject({ scenarioCount: 1, missionCount: 1 });
  });

  it('stops the compilation when the engine disagrees with it', () => {
    const files = [...sampleContent(), ...scenarioFiles(['flows.yaml', 'FORWARDED', 'DROPPED'])];
    const result = compileContent(files);
    expect(result.ok ? [] : result.problem).toMatchObject([
      { rule: 'scenario-start', file: 'scenarios/first/flows.yaml', line: 1, severity: 'error' },
    ]);
  });
});
