/**
 * Puts off what is costly to make until it is first needed, so that a page that never needs it does not pay for it.
 *
 * @param make must give the same value whenever it is called, and not `undefined`
 */
export function madeOnce<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
