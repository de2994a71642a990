/**
 * An IANA service name: 1 to 15 letters, digits and single inner dashes, at least one letter.
 * @see RFC 6335, section 5.1
 */
export function isPortName(text: string): boolean {
  return (
    text.length <= 15 && /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(text) && /[A-Za-z]/.test(text)
  );
}

/** The port of a text that is no name, as Go's `ParseUint(text, 0, 16)` reads it: a leading 0 means octal. */
export function parsePortNumber(text: string): number | undefined {
  const digits = /^[0-9]+(?:_[0-9]+)*$/.test(text) ? text.replaceAll('_', '') : undefined;
  if (digits === undefined) return undefined;
  const octal = digits.length > 1 && digits.startsWith('0');
  if (octal && !/^[0-7]+$/.test(digits)) return undefined;
  const port = Number.parseInt(digits, octal ? 8 : 10);
  return port <= 65_535 ? port : undefined;
}
