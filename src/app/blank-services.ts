import { localDayOf } from '../core/base/day.ts';
import { success } from '../core/base/result.ts';
import { asEpochMs } from '../core/base/time.ts';
import type { Clock } from '../core/doors/doors.ts';
import { memoryStorage } from '../platform/browser-storage.ts';
import { noSiteCopy } from '../platform/site-copy.ts';
import type { Bank } from '../state/bank.ts';
import type { Services } from '../state/services.ts';
import { reportUrl } from './config.ts';
import { createServices } from './create-services.ts';

const stoppedClock: Clock = {
  now: () => asEpochMs(Date.now()),
  dayOf: (at) => localDayOf(at, 0),
  everySecond: () => () => undefined,
};

/** Services of somebody who has not begun, without a browser: what pages are prerendered with. */
export function blankServices(bank: Bank): Services {
  return createServices({
    bank,
    clock: stoppedClock,
    storage: { ...memoryStorage(), isLasting: true, write: () => success(null) },
    newId: () => 'blank',
    persistence: {
      isPromised: () => Promise.resolve('unknown'),
      ask: () => Promise.resolve('unknown'),
    },
    siteCopy: noSiteCopy,
    download: () => undefined,
    announce: () => undefined,
    reportUrl,
  });
}

/** The learner's services, which say nothing of the learner until the prerendered page has been taken over. */
export function asPrerendered(services: Services): Services {
  const blank = blankServices(services.bank);
  return {
    ...services,
    progress: { ...services.progress, getInitialState: blank.progress.getInitialState },
    sittings: { ...services.sittings, getInitialState: blank.sittings.getInitialState },
    practice: { ...services.practice, getInitialState: blank.practice.getInitialState },
    lab: { ...services.lab, getInitialState: blank.lab.getInitialState },
    settings: { ...services.settings, getInitialState: blank.settings.getInitialState },
    offline: { ...services.offline, getInitialState: blank.offline.getInitialState },
    safekeeping: { ...services.safekeeping, getInitialState: blank.safekeeping.getInitialState },
  };
}
