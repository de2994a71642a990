import { localDayOf } from '../core/base/day.ts';
import { asEpochMs } from '../core/base/time.ts';
import type { Clock } from '../core/doors/doors.ts';

/** The computer's clock. Ticks once a second, and at once when a sleeping tab comes back. */
export function systemClock(browser: Window): Clock {
  return {
    now: () => asEpochMs(Date.now()),
    dayOf: (at) => localDayOf(at, -new Date(at).getTimezoneOffset()),
    everySecond(listener) {
      const timer = browser.setInterval(listener, 1000);
      const onReturn = () => {
        if (browser.document.visibilityState === 'visible') listener();
      };
      browser.document.addEventListener('visibilitychange', onReturn);
      return () => {
        browser.clearInterval(timer);
        browser.document.removeEventListener('visibilitychange', onReturn);
      };
    },
  };
}
