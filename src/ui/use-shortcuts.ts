import { useLayoutEffect, useRef } from 'react';

/** Keys as `KeyboardEvent.key` in lower case, each with what it does. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Single-key shortcuts for a screen. They leave alone: keys with a modifier, text fields, and Enter or Space on
 * anything that handles them itself. Switched off as a whole in the settings (WCAG 2.1.4).
 */
export function useShortcuts(shortcuts: Shortcuts, enabled: boolean): void {
  const latest = useRef(shortcuts);
  // Before the paint: a key pressed at the sight of a question must find its listener, and the choice made just before.
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (isTaken(event)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog, textarea, select, [contenteditable]') !== null) return true;
  if (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type))
    return true;
  return (key === 'Enter' || key === ' ') && target.closest('a, button, summary, input') !== null;
}
