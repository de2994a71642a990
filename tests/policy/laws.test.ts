import fc from 'fast-check';
import { describe, it } from 'vitest';
import { laws } from './laws.ts';

/** `npm run -s policy:laws` runs a thousand worlds and more for each law. */
const worlds = 15;

describe('the policy engine', () => {
  it.each(laws)(
    'obeys: $title',
    ({ property }) => {
      fc.assert(property, { numRuns: worlds, seed: 2026 });
    },
    30_000,
  );
});
