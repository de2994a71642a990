/* global addEventListener, document, requestAnimationFrame, window */
// Runs in the page before its own scripts and leaves what it saw in `window.beelineBench`. Times are milliseconds since
// navigation began. Plain JavaScript, because a compiler's helpers would be missing in the page.
(() => {
  if (window !== window.top) return;
  const seen = {
    fcp: null,
    lcp: null,
    cls: 0,
    /** Start and length of each task over 50 ms. */
    longTasks: [],
    itemVisibleAt: null,
    /** The last time a click on an option was taken: earlier ones were lost when it had to be repeated. */
    answerableAt: null,
    clicksTaken: 0,
    /** What the driver said that it would do next, and when. */
    acts: [],
    /** Input events that took 16 ms or more until the next paint. */
    events: [],
  };
  window.beelineBench = {
    seen,
    say: (label) => seen.acts.push({ label, at: performance.now() }),
    givesVerdict,
  };

  observe('paint', {}, (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
  });
  observe('largest-contentful-paint', {}, (entry) => (seen.lcp = entry.startTime));
  observe('layout-shift', {}, (entry) => {
    if (!entry.hadRecentInput) seen.cls += entry.value;
  });
  observe('longtask', {}, ({ startTime, duration }) =>
    seen.longTasks.push({ startTime, duration }),
  );
  observe('event', { durationThreshold: 16 }, ({ name, startTime, duration, interactionId }) => {
    if (interactionId !== 0) seen.events.push({ name, startTime, duration });
  });

  if (document.readyState === 'loading') requestAnimationFrame(watchItem);
  else addEventListener('load', () => requestAnimationFrame(watchItem));

  /** On each frame: has an option been drawn, and does it keep a click? A click that was lost is repeated. */
  function watchItem() {
    const options = openOptions();
    if (options.length > 0) {
      if (seen.itemVisibleAt === null) {
        seen.itemVisibleAt = 0;
        afterPaint(() => (seen.itemVisibleAt = performance.now()));
      }
      if (options.every((option) => !option.checked)) {
        options[0].click();
        if (openOptions()[0]?.checked) {
          seen.clicksTaken += 1;
          afterPaint(() => (seen.answerableAt = performance.now()));
        }
      }
    }
    // Rounds are answered by the driver; only the first question is ours.
    if (seen.acts.length === 0) requestAnimationFrame(watchItem);
  }

  function openOptions() {
    const selector = 'form fieldset input:is([type=radio], [type=checkbox])';
    return [...document.querySelectorAll(selector)].filter(
      (option) => option.getBoundingClientRect().height > 0,
    );
  }

  /** Whether the answer counts: chooses what is missing beside the first click, hands in, and looks for a verdict. */
  async function givesVerdict() {
    const options = openOptions();
    const words = document.querySelector('fieldset')?.textContent ?? '';
    const wanted = /Choose three\./.test(words) ? 3 : /Choose two\./.test(words) ? 2 : 1;
    for (const option of options.slice(1, wanted)) option.click();
    await new Promise(afterPaint);
    document.querySelector('main form button[type=submit]')?.click();
    for (let frame = 0; frame < 30; frame += 1) {
      await new Promise(afterPaint);
      const headings = [...document.querySelectorAll('main h2')];
      if (headings.some(({ textContent }) => /^(Right|Not right)$/.test(textContent))) return true;
    }
    return false;
  }

  function afterPaint(then) {
    requestAnimationFrame(() => {
      // A message posted in a frame arrives after that frame has been painted.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then();
      channel.port2.postMessage(null);
    });
  }

  function observe(type, options, take) {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...options,
    });
  }
})();
