import { createFirstServices } from '../../src/app/create-first-services.ts';
import { createLaterServices } from '../../src/app/create-later-services.ts';
import type { Services } from '../../src/state/services.ts';
import { buildBank } from './build-bank.ts';
import { readingHere } from './reading-here.ts';
import {
  createSharedStorage,
  createTestClock,
  createTestIds,
  createTestSiteCopy,
  type SharedStorage,
  type TestClock,
  type TestSiteCopy,
} from './doors.ts';

export interface TestServices extends Services {
  readonly clock: TestClock;
  /** What was announced to screen readers, oldest first. */
  readonly announced: string[];
  readonly shared: SharedStorage;
  readonly siteCopy: TestSiteCopy;
}

/** @param device its name, when a test has several: two browsers never make the same id */
export function createTestServices(bank = buildBank(), device = 'id'): TestServices {
  const shared = createSharedStorage();
  const clock = createTestClock();
  const announced: string[] = [];
  const siteCopy = createTestSiteCopy();
  const newId = createTestIds(device);
  const writer = newId();
  const first = createFirstServices(
    {
      bank,
      clock,
      storage: shared.openTab(),
      newId,
      writer,
      reading: readingHere,
      announce: (sentence) => announced.push(sentence),
      reportUrl: 'https://example.org/issues/new',
    },
    () => Promise.resolve(later.schedule),
  );
  const persistence = { isPromised: async () => false, ask: async () => true };
  const later = createLaterServices(
    { writer, persistence, siteCopy, download: () => undefined },
    first,
  );
  return { ...first, ...later, clock, announced, shared, siteCopy };
}
