/** Where on a page somebody is. By a heading, which stays true when what stands above gets another height. */
interface Place {
  /** The id of the last heading that has been reached; empty for the top of the page. */
  readonly heading: string;
  /** How far below the top of the window that is, in pixels. */
  readonly offset: number;
}

const storageKey = 'beeline/places';
const headings = 'main :is(h2, h3)[id]';

/** What a learner does who no longer waits to be brought back. */
const acts = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** So long may the parts of a page take that come late, in milliseconds. */
const patience = 5000;

/**
 * Brings whoever goes Back or Forward to the place that they left. Browsers do so for a document; for a screen that the
 * app draws they may come too early, while the page is still as short as the one before. To be called once.
 *
 * Each entry of the tab's history has its number in its state, as `place`; the places lie in the tab's own storage.
 */
export function keepPlaces(browser: Window & typeof globalThis): void {
  const { document, history, location } = browser;
  const places = readPlaces(browser);
  let current: number;
  let path = location.pathname;
  let atLink: Place | null = null;
  let endReturn = () => {};

  const numberOfEntry = () => {
    const place = (history.state as { place?: unknown } | null)?.place;
    return typeof place === 'number' && place in places ? place : null;
  };
  const numberEntry = (place: number) => {
    current = place;
    // Past the router, which listens to the object's own method: for all its links this is no move.
    const state = { ...(history.state as object | null), place };
    browser.History.prototype.replaceState.call(history, state, '');
    history.scrollRestoration = 'manual';
  };
  const enterNew = () => numberEntry(places.push(null) - 1);
  const leave = (place: Place) => {
    endReturn();
    places[current] = place;
    atLink = null;
  };
  const onPop = () => {
    const next = numberOfEntry();
    // A new entry was made by a link to another part of the page, which the browser has already gone to.
    leave((next === null ? atLink : null) ?? placeIn(browser));
    const isOnPage = path === location.pathname;
    path = location.pathname;
    if (next === null) return enterNew();
    current = next;
    const place = places[next];
    if (place) endReturn = bringBack(browser, place, isOnPage);
  };
  const save = () => {
    places[current] = placeIn(browser);
    savePlaces(browser, places);
  };

  const first = numberOfEntry();
  if (first === null) enterNew();
  else numberEntry(first);
  // The router tells of its own moves under these names.
  browser.addEventListener('pushState', () => {
    leave(placeIn(browser));
    path = location.pathname;
    enterNew();
  });
  browser.addEventListener('replaceState', () => {
    path = location.pathname;
    if (numberOfEntry() === null) numberEntry(current);
  });
  browser.addEventListener('popstate', onPop);
  document.addEventListener(
    'click',
    ({ target }) => {
      if ((target as Element).closest('a[href^="#"]') !== null) atLink = placeIn(browser);
    },
    true,
  );
  document.addEventListener('visibilitychange', save);
  browser.addEventListener('pagehide', () => {
    save();
    // A document that is opened anew is whole at once: there the browser does it best.
    history.scrollRestoration = 'auto';
  });
  browser.addEventListener('pageshow', () => {
    history.scrollRestoration = 'manual';
  });
}

/**
 * Goes to a place once its page is shown, and again whenever that gets another height, until the learner acts.
 *
 * @param isOnPage whether the page is the one that is shown already
 * @returns what ends it
 */
function bringBack(
  browser: Window & typeof globalThis,
  place: Place,
  isOnPage: boolean,
): () => void {
  const { document } = browser;
  const before = isOnPage ? null : document.querySelector('main');
  const listening = new AbortController();
  const sizes = new browser.ResizeObserver(() => {
    if (before?.isConnected !== true) goTo(browser, place);
  });
  const end = () => {
    sizes.disconnect();
    listening.abort();
  };
  sizes.observe(document.body);
  for (const act of acts)
    document.addEventListener(act, end, { signal: listening.signal, passive: true });
  browser.setTimeout(end, patience);
  return end;
}

function goTo(browser: Window, { heading, offset }: Place): void {
  const { document } = browser;
  const element = heading === '' ? document.documentElement : document.getElementById(heading);
  if (element === null) return;
  const shift = element.getBoundingClientRect().top - offset;
  // Not smoothly: it is to look as if the page had never been left.
  if (Math.abs(shift) >= 1) browser.scrollBy({ top: shift, behavior: 'instant' });
}

function placeIn({ document, innerHeight, scrollY }: Window): Place {
  let last: Place = { heading: '', offset: -scrollY };
  for (const heading of document.querySelectorAll(headings)) {
    const { top } = heading.getBoundingClientRect();
    if (top > innerHeight / 2) break;
    last = { heading: heading.id, offset: top };
  }
  return last;
}

function readPlaces(browser: Window): (Place | null)[] {
  try {
    const places: unknown = JSON.parse(browser.sessionStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(places) ? places.map((place) => (isPlace(place) ? place : null)) : [];
  } catch {
    // Forbidden or damaged: the places of this visit are kept all the same.
    return [];
  }
}

function isPlace(value: unknown): value is Place {
  const { heading, offset } = (value ?? {}) as Partial<Record<keyof Place, unknown>>;
  return typeof heading === 'string' && typeof offset === 'number';
}

function savePlaces(browser: Window, places: readonly (Place | null)[]): void {
  try {
    browser.sessionStorage.setItem(storageKey, JSON.stringify(places));
  } catch {
    // Forbidden or full: the places end with the page.
  }
}
