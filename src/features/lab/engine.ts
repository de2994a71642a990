import type { BenchEngine } from '../../core/lab/bench.ts';
import { decide } from '../../core/policy/decide.ts';
import { parsePolicies } from '../../core/policy/parse-policies.ts';

/** The engine of this site. */
export const engine: BenchEngine = { parsePolicies, decide };
