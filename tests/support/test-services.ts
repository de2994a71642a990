import { createServices } from '../../src/app/create-services.ts';
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
  const services = createServices({
    bank,
    clock,
    storage: shared.openTab(),
    newId: createTestIds(device),
    siteCopy,
    persistence: { isPromised: async () => false, ask: async () => true },
    download: () => undefined,
    reading: readingHere,
    announce: (sentence) => announced.push(sentence),
    reportUrl: 'https://example.org/issues/new',
  });
  return { ...services, clock, announced, shared, siteCopy };
}
