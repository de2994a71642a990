import { useLayoutEffect, useRef } from 'react';
import { shortcuts, type Shortcut, type ShortcutId } from './shortcut-list.ts';

/** What a screen does for its shortcuts; `place` says which key of a row it was, 0 for the first. */
export type ShortcutActions = Partial<Readonly<Record<ShortcutId, (place: number) => void>>>;

/**
 * Single-key shortcuts for a screen. They leave alone: keys with a modifier, text fields, and Enter or Space on
 * anything that handles them itself. Switched off as a whole in the settings (WCAG 2.1.4).
 */
export function useShortcuts(actions: ShortcutActions, enabled: boolean): void {
  const latest = useRef(actions);
  // Before the paint: a key pressed at the sight of a question must find its listener, and the choice made just before.
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (isTaken(event)) return;
      const act = actionFor(latest.current, event.key.toLowerCase());
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

function actionFor(actions: ShortcutActions, key: string): (() => void) | undefined {
  for (const id of Object.keys(actions) as ShortcutId[]) {
    const { keys }: Shortcut = shortcuts[id];
    const place = keys.findIndex((same) => same.includes(key));
    if (place !== -1) return () => actions[id]?.(place);
  }
  return undefined;
}

function isTaken(event: KeyboardEvent): boolean {
  const { key } = event;
  // Seen from the page, what is typed into the policy editor is typed into the box around it.
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog, textarea, select, [contenteditable]') !== null) return true;
  if (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type))
    return true;
  return (key === 'Enter' || key === ' ') && target.closest('a, button, summary, input') !== null;
}
