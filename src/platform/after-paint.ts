/** Calls back once the page has been painted; at once while it is out of sight, where it never is. */
export function afterPaint(browser: Window, work: () => void): void {
  if (browser.document.visibilityState === 'hidden') work();
  else browser.requestAnimationFrame(() => browser.setTimeout(work));
}
