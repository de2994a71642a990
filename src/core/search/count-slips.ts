/**
 * How many letters have to be changed, added, left out or swapped with their neighbor to turn `wanted` into `word`, or
 * into a beginning of `word` (optimal string alignment).
 *
 * @param most counting stops above it
 * @returns the number, or anything above `most` if it is more than that
 */
export function countSlips(
  wanted: string,
  word: string,
  most: number,
  isBeginning: boolean,
): number {
  const width = Math.min(word.length, wanted.length + most);
  if (!isBeginning && word.length > width) return most + 1;
  let [before, previous, current] = rowsOf(width);
  for (let column = 0; column <= width; column += 1) previous[column] = column;
  for (let row = 1; row <= wanted.length; row += 1) {
    current[0] = row;
    let fewest = row;
    const letter = wanted.charCodeAt(row - 1);
    for (let column = 1; column <= width; column += 1) {
      const own = word.charCodeAt(column - 1);
      let slips = at(previous, column - 1) + (letter === own ? 0 : 1);
      if (at(previous, column) + 1 < slips) slips = at(previous, column) + 1;
      if (at(current, column - 1) + 1 < slips) slips = at(current, column - 1) + 1;
      const isSwap =
        row > 1 &&
        column > 1 &&
        letter === word.charCodeAt(column - 2) &&
        wanted.charCodeAt(row - 2) === own;
      if (isSwap && at(before, column - 2) + 1 < slips) slips = at(before, column - 2) + 1;
      current[column] = slips;
      if (slips < fewest) fewest = slips;
    }
    if (fewest > most) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  if (!isBeginning) return at(previous, width);
  let fewest = wanted.length;
  for (let column = 0; column <= width; column += 1) {
    if (at(previous, column) < fewest) fewest = at(previous, column);
  }
  return fewest;
}

type Rows = [before: Uint16Array, previous: Uint16Array, current: Uint16Array];

let rows: Rows = newRows(64);

/** Room for three rows, used again and again: a search compares tens of thousands of words. */
function rowsOf(width: number): Rows {
  if (rows[0].length <= width) rows = newRows(width + 1);
  return [...rows];
}

function newRows(length: number): Rows {
  return [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)];
}

function at(row: Uint16Array, column: number): number {
  return row[column] ?? 0;
}
