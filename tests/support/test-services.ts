import { createServices } from '../../src/app/create-services.ts';
import type { Services } from '../../src/state/services.ts';
import { buildBank } from './build-bank.ts';
import { createSharedStorage, createTestClock, createTestIds, type TestClock } from './doors.ts';

export interface TestServices extends Services {
  readonly clock: TestClock;
  /** What was announced to screen readers, oldest first. */
  readonly announced: string[];
}

export function createTestServices(bank = buildBank()): TestServices {
  const clock = createTestClock();
  const announced: string[] = [];
  const services = createServices({
    bank,
    clock,
    storage: createSharedStorage().openTab(),
    newId: createTestIds(),
    persistence: { isPromised: async () => false, ask: async () => true },
    download: () => undefined,
    announce: (sentence) => announced.push(sentence),
    reportUrl: 'https://example.org/issues/new',
  });
  return { ...services, clock, announced };
}
