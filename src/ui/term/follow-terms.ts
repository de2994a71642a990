import { placeBeside } from './place-beside.ts';

/** Long enough that a pointer on its way elsewhere, or a run of Tab presses, opens nothing. */
const OPEN_AFTER_MS = 350;

/** Long enough to move the pointer from the word to its note. */
const CLOSE_AFTER_MS = 250;

/**
 * Opens the note of a term when a mouse rests on the word or the keyboard's focus does, and closes it when both have left
 * word and note. Escape and a press elsewhere close it too: that, and opening by press, the browser does by itself.
 *
 * @returns stops all of it
 */
export function followTerms(container: HTMLElement): () => void {
  let timer = 0;
  /** The word whose note stands open because somebody rested on it; a press on it then keeps the note. */
  let resting: HTMLButtonElement | null = null;
  /** The word whose note was closed while focus stayed on it: it does not open again by itself. */
  let dismissed: HTMLButtonElement | null = null;

  const later = (action: () => void, after: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(action, after);
  };
  const openSoon = (word: HTMLButtonElement) => {
    if (isOpen(word) || !window.matchMedia('(hover: hover) and (pointer: fine)').matches) return;
    later(() => {
      // The word's own press, so that the browser knows which word the note belongs to.
      word.click();
      resting = word;
    }, OPEN_AFTER_MS);
  };
  const closeSoon = () => {
    later(() => {
      if (resting !== null && !isHeld(resting)) noteOf(resting)?.hidePopover();
    }, CLOSE_AFTER_MS);
  };

  const listeners: Partial<Record<string, (event: Event) => void>> = {
    pointerover(event) {
      const word = wordAt(container, event.target);
      if (word === null || (event as PointerEvent).pointerType !== 'mouse') return;
      if (isOpen(word)) clearTimeout(timer);
      else if (event.target instanceof Node && word.contains(event.target)) openSoon(word);
    },
    pointerout(event) {
      const word = wordAt(container, event.target);
      if (word !== null && word !== wordAt(container, (event as PointerEvent).relatedTarget)) {
        closeSoon();
      }
    },
    focusin(event) {
      const word = wordAt(container, event.target);
      if (word === null || word !== event.target || word === dismissed) return;
      if (word.matches(':focus-visible')) openSoon(word);
    },
    focusout(event) {
      const word = wordAt(container, event.target);
      const next = (event as FocusEvent).relatedTarget;
      if (word === event.target && document.hasFocus()) dismissed = null;
      // Without a next element the window lost focus, or the note was closed: nobody has moved on.
      if (word === null || next === null || word === wordAt(container, next)) return;
      clearTimeout(timer);
      if (isOpen(word)) noteOf(word)?.hidePopover();
    },
    click(event) {
      const word = wordAt(container, event.target);
      if (word === null || !(event.target instanceof Node && word.contains(event.target))) return;
      clearTimeout(timer);
      if (resting !== word || !isOpen(word)) return;
      resting = null;
      event.preventDefault();
    },
    beforetoggle(event) {
      const word = wordAt(container, event.target);
      if (word === null || (event as ToggleEvent).newState === 'open') return;
      clearTimeout(timer);
      resting = null;
      if (hasFocus(word)) dismissed = word;
    },
    toggle(event) {
      const word = wordAt(container, event.target);
      const note = word && noteOf(word);
      if (word && note && (event as ToggleEvent).newState === 'open') placeNote(note, word);
    },
  };

  // Events of popovers do not bubble; they are seen on their way down.
  for (const [name, listen] of Object.entries(listeners)) {
    if (listen) container.addEventListener(name, listen, true);
  }
  return () => {
    clearTimeout(timer);
    for (const [name, listen] of Object.entries(listeners)) {
      if (listen) container.removeEventListener(name, listen, true);
    }
  };
}

/** The word that something is part of, or whose note it is part of. */
function wordAt(container: HTMLElement, target: EventTarget | null): HTMLButtonElement | null {
  if (!(target instanceof Element)) return null;
  const note = target.closest('[popover]');
  return note === null
    ? target.closest<HTMLButtonElement>('button[popovertarget]')
    : container.querySelector<HTMLButtonElement>(`button[popovertarget="${CSS.escape(note.id)}"]`);
}

function noteOf(word: HTMLButtonElement): HTMLElement | null {
  return document.getElementById(word.getAttribute('popovertarget') ?? '');
}

function isOpen(word: HTMLButtonElement): boolean {
  return noteOf(word)?.matches(':popover-open') ?? false;
}

/** Whether pointer or keyboard still are at the word or its note. */
function isHeld(word: HTMLButtonElement): boolean {
  return (
    word.matches(':hover, :focus-visible') ||
    (noteOf(word)?.matches(':hover, :focus-within') ?? false)
  );
}

function hasFocus(word: HTMLButtonElement): boolean {
  return word.matches(':focus') || (noteOf(word)?.matches(':focus-within') ?? false);
}

/** Where CSS can anchor one thing to another, `term.css` has done it. */
function placeNote(note: HTMLElement, word: HTMLElement): void {
  if (CSS.supports('position-area', 'block-end')) return;
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const { left, top } = placeBeside(word.getBoundingClientRect(), note.getBoundingClientRect(), {
    width,
    height,
  });
  // With the page, not the window: the note stays at the word while the page scrolls.
  note.style.left = `${left + window.scrollX}px`;
  note.style.top = `${top + window.scrollY}px`;
}
