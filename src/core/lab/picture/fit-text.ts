/** Letters by how wide they are in wide typefaces; all others are in between. */
const thin = /[ijlftr.,:;'|!()[\] -]/;
const broad = /[mwMW@%…=]/;

/**
 * An estimate of how wide a text is, for the core cannot measure: rather too much than too little.
 * @param size of the letters, in pixels; a tenth more for bold ones
 */
function textWidth(text: string, size: number): number {
  const ems = [...text].map((letter) =>
    thin.test(letter) ? 0.38 : broad.test(letter) ? 0.95 : 0.62,
  );
  return size * ems.reduce((sum, one) => sum + one, 0);
}

/** Leaves out the middle until the rest fits: names that begin alike are told apart by their ends. */
export function fitText(text: string, room: number, size: number): string {
  let shown = text;
  for (let kept = text.length - 1; kept > 3 && textWidth(shown, size) > room; kept -= 1) {
    const end = Math.floor(kept / 3);
    shown = `${text.slice(0, kept - end)}…${text.slice(text.length - end)}`;
  }
  return shown;
}

/** The first lines, the last of them with how many more there are. */
export function fitLines(
  lines: readonly string[],
  most: number,
  room: number,
  size: number,
): readonly string[] {
  const rest = lines.length > most ? ` +${lines.length - most}` : '';
  return lines.slice(0, most).map((line, index) => {
    const tail = index === most - 1 ? rest : '';
    return fitText(line, room - textWidth(tail, size), size) + tail;
  });
}
