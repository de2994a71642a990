interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** Space between the word and its note, and between the note and the edges of the window. */
const GAP = 6;

/**
 * Where a note stands: under the middle of its word, above it when there is no room below, and always inside the
 * window. All in pixels from the window's corner.
 */
export function placeBeside(word: Box, note: Size, window: Size): { left: number; top: number } {
  const middle = word.left + word.width / 2 - note.width / 2;
  const below = word.top + word.height + GAP;
  const above = word.top - GAP - note.height;
  const fitsBelow = below + note.height + GAP <= window.height;
  return {
    left: between(GAP, middle, window.width - note.width - GAP),
    top: fitsBelow || above < GAP ? between(GAP, below, window.height - note.height - GAP) : above,
  };
}

/** The lower bound wins where both cannot hold. */
function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
