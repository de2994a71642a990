/** How long to wait, in milliseconds. */
export interface Patience {
  /** At most this long, however busy the browser is. */
  readonly longest: number;
  /** After loading, where the browser does not say when it is idle (Safari). */
  readonly pause: number;
}

/** Calls back once the page with all it needs has loaded and the browser has nothing to do. */
export function whenIdle(browser: Window, work: () => void, { longest, pause }: Patience): void {
  const wait = () => {
    if ('requestIdleCallback' in browser) browser.requestIdleCallback(work, { timeout: longest });
    else setTimeout(work, pause);
  };
  if (browser.document.readyState === 'complete') wait();
  else browser.addEventListener('load', wait, { once: true });
}
