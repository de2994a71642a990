/**
 * Moves the focus up or down through the field and the links to what was found.
 *
 * @param key as in `KeyboardEvent.key`
 * @returns whether it was a key for that
 */
export function moveByArrows(panel: HTMLElement, key: string): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return false;
  const stops = [...panel.querySelectorAll<HTMLElement>('.search-input, .search-hit a')];
  const place = stops.findIndex((stop) => stop === document.activeElement);
  if (place === -1) return false;
  const next = stops[place + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}
