/* global addEventListener, document, localStorage, location, performance, removeEventListener -- it runs in the page */
// Stands in the head of every page, before its first paint; the build puts it there.
// 1. Sets the learner's theme (the record is described in src/core/saved/settings-format.ts), and says whether there
// is anything saved: then the parts of a page that are about the learner wait for it.
try {
  const { dataset } = document.documentElement;
  // A page may be for one query only; another's waits for the script too.
  const isOther = dataset.search !== undefined && !['', dataset.search].includes(location.search);
  if (isOther || Object.keys(localStorage).some((key) => key.startsWith('beeline/')))
    dataset.returning = '';
  const saved = JSON.parse(localStorage.getItem('beeline/settings') ?? 'null');
  const theme = saved?.data?.theme;
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
} catch {
  // Storage is forbidden or unreadable: the theme of the system stays.
}
// 2. Says that nothing may be left for later to lay out: somebody comes back to a place on the page.
if (performance.getEntriesByType('navigation')[0]?.type !== 'navigate')
  document.documentElement.dataset.whole = '';
// 3. Keeps what the learner does on a prerendered page before the app has started; early-acts.ts does it then.
{
  const acts = new Map();
  const types = ['click', 'input', 'toggle', 'submit'];
  const keep = (event) => {
    const { target, type } = event;
    // Only the app can take a form; the click that sent it is kept.
    if (type === 'submit') return event.preventDefault();
    // What opens a popover has done it without the app; a second click would close it.
    const control = type === 'click' ? target.closest('button:not([popovertarget])') : target;
    // React may put a field back while it takes the page over.
    if (control !== null)
      acts.set(control, { type, checked: control.checked, value: control.value });
  };
  for (const type of types) addEventListener(type, keep, true);
  globalThis.beelineEarly = {
    end() {
      for (const type of types) removeEventListener(type, keep, true);
      return acts;
    },
  };
}
