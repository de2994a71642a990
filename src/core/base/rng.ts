/**
 * A stream of pseudo-random whole numbers. A named type, so that chance is always an argument.
 * The algorithm is part of what share links and saved forms mean: never change it, add a new one beside it.
 */
export interface Rng {
  /** A whole number from 0 to `limit - 1`, every one equally likely; `limit` from 1 to 2^32. */
  below(limit: number): number;
}

/**
 * Makes a generator from any text: the same seed gives the same stream for ever.
 *
 * The text is hashed to 128 bits (four FNV-1a lanes), which start Marsaglia's xorshift128.
 * @see Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003
 */
export function createRng(seed: string): Rng {
  const state = hashSeed(seed);
  const next = xorshift128(state);
  for (let skipped = 0; skipped < 16; skipped += 1) next();
  return {
    below(limit) {
      // Values past the last whole multiple of `limit` would make small results likelier; draw again.
      const usable = 2 ** 32 - (2 ** 32 % limit);
      let drawn = next();
      while (drawn >= usable) drawn = next();
      return drawn % limit;
    },
  };
}

/** Marsaglia's xorshift128; `state` is four 32-bit words, not all zero. Yields 0 to 2^32 - 1. */
export function xorshift128(state: readonly [number, number, number, number]): () => number {
  let [x, y, z, w] = state;
  return () => {
    const t = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) | 0;
    return w >>> 0;
  };
}

/** A new array with the same members in random order (Fisher and Yates). */
export function shuffled<Member>(members: readonly Member[], rng: Rng): Member[] {
  const result = [...members];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = rng.below(last + 1);
    [result[last], result[other]] = [result[other] as Member, result[last] as Member];
  }
  return result;
}

function hashSeed(seed: string): [number, number, number, number] {
  const lane = (start: number): number => fnv1a(seed, start);
  // The last word is odd, so the state is never all zero.
  return [lane(0x811c9dc5), lane(0x9e3779b9), lane(0x85ebca6b), lane(0xc2b2ae35) | 1];
}

/**
 * FNV-1a over UTF-16 code units, 32 bits.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/ for the algorithm and its constants
 */
export function fnv1a(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
