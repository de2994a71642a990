/** A number from 0 to `below` - 1 that follows from the text alone (FNV-1a), so that lists look the same each time. */
export function stableNumber(text: string, below: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % below;
}
