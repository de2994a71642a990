import type { Announce } from '../core/doors/doors.ts';

/** Speaks through one polite live region that is always in the page, so that no announcement is missed. */
export function createAnnouncer(region: HTMLElement): Announce {
  return (sentence) => {
    // A repeated sentence is not a change, and would not be spoken: a no-break space makes it one.
    region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
  };
}
