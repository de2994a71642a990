/**
 * The same one of two records whichever is named first: that with more fields, for an older version may have
 * known less; then that whose text sorts last.
 */
export function richerOf<Data extends object>(one: Data, other: Data): Data {
  if (one === other) return one;
  const more = Object.keys(one).length - Object.keys(other).length;
  if (more !== 0) return more > 0 ? one : other;
  return canonicalText(one) >= canonicalText(other) ? one : other;
}

/** Whether two records say the same, in whatever order they have their fields. */
export function isSameRecord(one: object, other: object): boolean {
  return one === other || canonicalText(one) === canonicalText(other);
}

/** JSON with the fields of each object in the order of their names. */
function canonicalText(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
