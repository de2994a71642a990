/** Widths are shares of the room there is, heights follow the size of text: nothing is distorted, nothing scrolls. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

export function rem(count: number): string {
  return `${count.toFixed(3)}rem`;
}

/** On which side of a line its label has room. */
export function labelSide(share: number): { textAnchor: 'start' | 'end'; dx: string } {
  return share > 0.6 ? { textAnchor: 'end', dx: '-0.4em' } : { textAnchor: 'start', dx: '0.4em' };
}
