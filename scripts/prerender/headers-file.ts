/** Vite puts a hash of the content into the name of every file in here. */
const hashedFiles = 'assets';

/**
 * What to send with each file, in the form that several hosts read from a file `_headers`. What has no hash in its name
 * those hosts have asked for again by themselves.
 *
 * @param base where the site is served, with a slash at both ends
 */
export function headersFile(base: string, headers: Readonly<Record<string, string>>): string {
  const lines = (entries: Readonly<Record<string, string>>) =>
    Object.entries(entries).map(([name, value]) => `  ${name}: ${value}\n`);
  return [
    `${base}*\n`,
    ...lines(headers),
    `${base}${hashedFiles}/*\n`,
    ...lines({ 'Cache-Control': 'public, max-age=31536000, immutable' }),
  ].join('');
}

/** The headers that such a file gives for one of its patterns, such as `/*`; none when it does not have it. */
export function readHeaders(file: string, pattern: string): Readonly<Record<string, string>> {
  const [, block = ''] = `\n${file}`.split(`\n${pattern}\n`);
  const [own = ''] = block.split(/\n(?! )/);
  const pairs = own.split('\n').flatMap((line) => {
    const colon = line.indexOf(':');
    return colon === -1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
  });
  return Object.fromEntries(pairs);
}
