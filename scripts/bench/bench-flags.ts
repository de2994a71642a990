import { parseArgs } from 'node:util';
import { ExpectedFailure } from '../run-command.mjs';

export interface BenchFlags {
  /** How often each page is opened. */
  readonly rounds: number;
  /** How many rounds of ten questions are answered. */
  readonly answers: number;
  /** How many times as large the synthetic banks are. */
  readonly banks: readonly number[];
}

const USAGE =
  'Write: npm run bench [-- --rounds 7 --answers 15 --banks 10,100]; --banks none leaves them out.';

/** @param args what follows `npm run bench --` */
export function readBenchFlags(args: readonly string[]): BenchFlags {
  let values;
  try {
    const options = {
      rounds: { type: 'string', default: '7' },
      answers: { type: 'string', default: '15' },
      banks: { type: 'string', default: '10,100' },
    } as const;
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    throw new ExpectedFailure(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
  return {
    rounds: wholeNumber(values.rounds, '--rounds', 1),
    answers: wholeNumber(values.answers, '--answers', 0),
    banks:
      values.banks === 'none'
        ? []
        : values.banks.split(',').map((times) => wholeNumber(times, '--banks', 2)),
  };
}

function wholeNumber(text: string, flag: string, least: number): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isInteger(number) && number >= least) return number;
  throw new ExpectedFailure(
    `${flag} must be a whole number from ${least}, not "${text}".\n${USAGE}`,
  );
}
