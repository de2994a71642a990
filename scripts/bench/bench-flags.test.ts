import { describe, expect, it } from 'vitest';
import { readBenchFlags } from './bench-flags.ts';

describe('readBenchFlags', () => {
  it('measures seven rounds, fifteen of answers and both synthetic banks unless told otherwise', () => {
    expect(readBenchFlags([])).toEqual({ rounds: 7, answers: 15, banks: [10, 100] });
  });

  it('takes fewer rounds and no synthetic bank', () => {
    const flags = readBenchFlags(['--rounds', '1', '--answers', '0', '--banks', 'none']);
    expect(flags).toEqual({ rounds: 1, answers: 0, banks: [] });
  });

  it.each([
    [['--rounds', '0'], '--rounds must be a whole number from 1, not "0"'],
    [['--rounds', 'many'], 'not "many"'],
    [['--banks', '10,'], '--banks must be a whole number from 2, not ""'],
    [['--laps', '3'], '--laps'],
  ])('refuses %j and says what to write', (args, message) => {
    expect(() => readBenchFlags(args)).toThrow(message);
    expect(() => readBenchFlags(args)).toThrow('Write: npm run bench');
  });
});
