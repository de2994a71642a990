import { describe, expect, it } from 'vitest';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { parsedScenario, type SampleEdit } from '../../../tests/content/support/sample-scenario.ts';
import { scenarioStart } from './scenario-start.ts';

const check = (...edits: readonly SampleEdit[]) =>
  scenarioStart.check(parsedScenario(...edits), sampleExam());
const CLOSED = 'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: { name: closed }\nspec: { endpointSelector: {}, ingress: [{}] }\n';

describe('scenario-start', () => {
  it('accepts flows that get what is expected', () => {
    expect(check()).toEqual([]);
  });

  it('names a flow that gets something else, with the reason', () => {
    expect(check(['flows.yaml', /port: 80, expect: FORWARDED/, 'port: 80, expect: DROPPED'])).toEqual([
      expect.objectContaining({
        file: 'scenarios/first/flows.yaml',
        line: 2,
        expected: 'DROPPED for default/guest → default/server 80/TCP',
        found: 'FORWARDED: nothing isolates either end',
      }),
    ]);
    expect(check(['policies.yaml', '# No policy yet.\n', CLOSED])).toEqual([
      expect.objectContaining({ line: 1 }),
      expect.objectContaining({
        line: 2,
        found: expect.stringContaining('DROPPED: no rule for ingress of default/server allows it'),
      }),
    ]);
  });
});
