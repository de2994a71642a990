import { describe, expect, it } from 'vitest';
import { runSteps } from './run-steps.mjs';

const steps = [
  { name: 'Format', script: 'format' },
  { name: 'Types', script: 'types' },
  { name: 'Build', script: 'build' },
];

/** A machine on which every step takes 1.5 seconds and those in `failing` fail. */
function machineWhere(failing: readonly string[]) {
  const ran: string[] = [];
  const lines: string[] = [];
  return {
    ran,
    lines,
    run: (script: string) => {
      ran.push(script);
      return Promise.resolve(failing.includes(script) ? 2 : 0);
    },
    say: (line: string) => void lines.push(line.trim()),
    nowMs: () => ran.length * 1500,
  };
}

describe('runSteps', () => {
  it('runs every step in order, each with its heading and time', async () => {
    const machine = machineWhere([]);
    expect(await runSteps(steps, machine)).toBe(true);
    expect(machine.lines).toEqual([
      '[1/3] Format',
      'done in 1.5 s',
      '[2/3] Types',
      'done in 1.5 s',
      '[3/3] Build',
      'done in 1.5 s',
      'All 3 steps passed in 4.5 s.',
    ]);
  });

  it('stops at the first failure and says how to run that step alone', async () => {
    const machine = machineWhere(['types', 'build']);
    expect(await runSteps(steps, machine)).toBe(false);
    expect(machine.ran).toEqual(['format', 'types']);
    expect(machine.lines.at(-1)).toBe('Failed: Types (1.5 s). Run it alone: npm run types');
  });
});
