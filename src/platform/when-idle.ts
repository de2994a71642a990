/** Calls back once the page with all it needs has loaded and the browser has nothing to do. */
export function whenIdle(browser: Window, work: () => void): void {
  const wait = () => {
    // Safari has no idle callback; a pause after loading is the next best.
    if ('requestIdleCallback' in browser) browser.requestIdleCallback(work, { timeout: 10_000 });
    else setTimeout(work, 2000);
  };
  if (browser.document.readyState === 'complete') wait();
  else browser.addEventListener('load', wait, { once: true });
}
