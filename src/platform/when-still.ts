/** What a learner does with a page. */
const acts = ['pointerdown', 'keydown', 'scroll'] as const;

/**
 * Calls back once, when the learner has done nothing for a while or the page is out of sight.
 *
 * @param pause how long a while is, in milliseconds
 */
export function whenStill(browser: Window, work: () => void, pause: number): void {
  const { document } = browser;
  const listening = new AbortController();
  let timer: number | undefined;
  const end = () => {
    browser.clearTimeout(timer);
    listening.abort();
    work();
  };
  const wait = () => {
    browser.clearTimeout(timer);
    timer = browser.setTimeout(end, pause);
  };
  const endIfHidden = () => {
    if (document.visibilityState === 'hidden') end();
  };
  const { signal } = listening;
  for (const act of acts)
    document.addEventListener(act, wait, { signal, capture: true, passive: true });
  document.addEventListener('visibilitychange', endIfHidden, { signal });
  wait();
  endIfHidden();
}
