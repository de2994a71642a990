import type { SiteCopy, SiteCopyStatus } from '../core/doors/doors.ts';
import { trustScript } from './trusted-script.ts';

/** How long a page that stays open waits before it looks for a newer version again. */
const checkAfterMs = 60 * 60 * 1000;

/** For browsers that keep no copies, and while developing: a copy would hide every edit. */
export const noSiteCopy: SiteCopy = {
  follow: (listener) =>
    listener({ isPossible: false, isComplete: false, hasUpdate: false, problem: null }),
  download: () => undefined,
  loadUpdate: () => undefined,
};

/**
 * The copy that the service worker keeps; `src/worker/service-worker.ts` is its other half.
 *
 * @param base the path under which the site is served, with a slash at the end
 */
export function siteCopy(browser: Window, base: string): SiteCopy {
  // Missing in old browsers, in some private windows, and where the page is not served securely.
  const workers = browser.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  return workers === undefined ? noSiteCopy : keptCopy(browser, workers, base);
}

function keptCopy(browser: Window, workers: ServiceWorkerContainer, base: string): SiteCopy {
  let status: SiteCopyStatus = {
    isPossible: true,
    isComplete: workers.controller !== null,
    hasUpdate: false,
    problem: null,
  };
  let listener: (status: SiteCopyStatus) => void = () => undefined;
  const change = (part: Partial<SiteCopyStatus>) => {
    status = { ...status, ...part };
    listener(status);
  };

  let registration: ServiceWorkerRegistration | undefined;
  let script: string | undefined;
  let followed: ServiceWorker | null = null;
  let isFull = false;
  let checkedAt: number | null = null;
  let isLoading = false;
  let wasControlled = workers.controller !== null;

  /** Follows a download until it is complete or has failed. */
  const followWorker = (worker: ServiceWorker | null) => {
    if (worker === null || worker === followed) return;
    followed = worker;
    isFull = false;
    change({ problem: null });
    let isInstalled = false;
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed') {
        isInstalled = true;
        change({ hasUpdate: Boolean(registration?.active) });
      }
      if (worker.state === 'activated') change({ isComplete: true });
      // An installed one is redundant when a newer one takes its place; then nothing is wrong.
      if (worker.state === 'redundant' && !isInstalled) {
        change({ problem: isFull ? 'full' : 'failed' });
      }
    });
  };

  const register = async () => {
    script ??= trustScript(browser, `${base}sw.js`);
    const options = { scope: base, updateViaCache: 'none' } as const;
    // Extensions and tests that block workers let this answer with nothing.
    const found = (await workers.register(script, options)) as
      ServiceWorkerRegistration | undefined;
    if (found === undefined) return change({ isPossible: false });
    registration = found;
    found.addEventListener('updatefound', () => followWorker(found.installing));
    followWorker(found.installing);
    if (found.active === null) return;
    change({ isComplete: true, hasUpdate: found.waiting !== null });
    // This page is as new as the worker: it has been open for a moment only.
    found.active.postMessage('forget-older-versions');
    lookForUpdate(found);
  };
  const lookForUpdate = (found: ServiceWorkerRegistration) => {
    // Without a network there is nothing to look at, and nothing to say.
    found.update().catch(() => undefined);
  };
  const download = () => {
    checkedAt = Date.now();
    if (registration?.active) lookForUpdate(registration);
    else register().catch(() => change({ problem: 'failed' }));
  };

  workers.addEventListener('controllerchange', () => {
    if (isLoading) browser.location.reload();
    // Another tab has loaded the update: this page is older now, and loads it when the learner says so.
    else if (wasControlled) change({ hasUpdate: true });
    wasControlled = true;
  });
  workers.addEventListener('message', ({ data }) => {
    if (data !== 'storage-full') return;
    isFull = true;
    if (status.problem !== null) change({ problem: 'full' });
  });
  workers.startMessages();
  const lookAgain = () => {
    if (checkedAt === null) return;
    const isBroken = status.problem !== null && !status.isComplete;
    if (isBroken || Date.now() - checkedAt > checkAfterMs) download();
  };
  browser.addEventListener('online', lookAgain);
  browser.document.addEventListener('visibilitychange', () => {
    if (browser.document.visibilityState === 'visible') lookAgain();
  });

  return {
    follow(newListener) {
      listener = newListener;
      listener(status);
    },
    download,
    loadUpdate() {
      const waiting = registration?.waiting;
      // Another tab has loaded it already; this one only has to follow.
      if (!waiting) return browser.location.reload();
      isLoading = true;
      waiting.postMessage('load-update');
    },
  };
}
