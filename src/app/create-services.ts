import type { Services } from '../state/services.ts';
import { createFirstServices, type FirstDoors } from './create-first-services.ts';
import { createLaterServices, type LaterDoors } from './create-later-services.ts';

/** All doors; the tab is named here. */
export type Doors = Omit<FirstDoors & LaterDoors, 'writer'>;

/** Puts all services together at once, where nobody waits for a first question: while pages are prerendered, and in tests. */
export function createServices(doors: Doors): Services {
  const named = { ...doors, writer: doors.newId() };
  const first = createFirstServices(named, () => Promise.resolve(later.schedule));
  const later = createLaterServices(named, first);
  return { ...first, ...later };
}
