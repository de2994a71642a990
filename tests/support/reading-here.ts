import { reading } from '../../src/core/saved/reading.ts';
import { lateReading } from '../../src/state/archive/late-reading.ts';

/** The code that reads records, there from the beginning. */
export const readingHere = lateReading(reading, () => Promise.resolve(reading));
