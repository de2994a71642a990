import { localDayOf } from '../core/base/day.ts';
import { success } from '../core/base/result.ts';
import { asEpochMs } from '../core/base/time.ts';
import type { Clock } from '../core/doors/doors.ts';
import { memoryStorage } from '../platform/browser-storage.ts';
import { lateReading } from '../state/archive/late-reading.ts';
import type { Bank } from '../state/bank.ts';
import type { FirstServices } from '../state/services.ts';
import { reportUrl } from './config.ts';
import { createFirstServices } from './create-first-services.ts';

const stoppedClock: Clock = {
  now: () => asEpochMs(Date.now()),
  dayOf: (at) => localDayOf(at, 0),
  everySecond: () => () => undefined,
};

/** The first services of somebody who has not begun, without a browser. */
export function blankFirstServices(bank: Bank): FirstServices {
  const doors = {
    bank,
    clock: stoppedClock,
    storage: { ...memoryStorage(), isLasting: true, write: () => success(null) },
    newId: () => 'blank',
    writer: 'blank',
    announce: () => undefined,
    reading: lateReading(null, () => Promise.reject(new Error('Nothing is saved here'))),
    reportUrl,
  };
  return createFirstServices(doors, () => Promise.reject(new Error('Nobody draws a round here')));
}

/** The learner's services, which say nothing of the learner until the prerendered page has been taken over. */
export function firstAsPrerendered(first: FirstServices): FirstServices {
  const blank = blankFirstServices(first.bank);
  return {
    ...first,
    progress: { ...first.progress, getInitialState: blank.progress.getInitialState },
    practice: { ...first.practice, getInitialState: blank.practice.getInitialState },
    settings: { ...first.settings, getInitialState: blank.settings.getInitialState },
  };
}
