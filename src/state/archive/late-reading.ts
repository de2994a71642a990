import type { Reading } from '../../core/saved/reading.ts';

/** How saved records are read; to somebody who has none yet, this comes later than a first question. */
export interface LateReading {
  /** @throws before it has come; until then there is nothing to read but what other tabs save */
  now(): Reading;
  /** Rejects when it cannot be loaded; may be asked again. */
  load(): Promise<Reading>;
  /** Does something that reads: at once if that is possible, else when it is, in the order of the calls. */
  whenHere(work: () => void): void;
}

/** @param known what is there already, if it is */
export function lateReading(known: Reading | null, fetch: () => Promise<Reading>): LateReading {
  let here = known;
  let waiting: readonly (() => void)[] = [];
  const load = async () => {
    here ??= await fetch();
    const works = waiting;
    waiting = [];
    for (const work of works) work();
    return here;
  };
  return {
    now() {
      if (here === null) throw new Error('A record is read before the code that reads it has come');
      return here;
    },
    load,
    whenHere(work) {
      if (here !== null) return work();
      waiting = [...waiting, work];
      // What could not be loaded is asked for again with the next work, which does not overtake this one.
      load().catch(() => undefined);
    },
  };
}
