/** Vite puts a hash of the content into the name of every file in here. */
const hashedFiles = 'assets';

/**
 * What to send with each file, in the form that several hosts read from a file `_headers`.
 *
 * @param base where the site is served, with a slash at both ends
 */
export function headersFile(base: string, headers: Readonly<Record<string, string>>): string {
  const lines = (entries: Readonly<Record<string, string>>) =>
    Object.entries(entries).map(([name, value]) => `  ${name}: ${value}\n`);
  return [
    `${base}*\n`,
    ...lines({ ...headers, 'Cache-Control': 'no-cache' }),
    `${base}${hashedFiles}/*\n`,
    // First takes back what is said above: hosts join two values of one header.
    '  ! Cache-Control\n',
    ...lines({ 'Cache-Control': 'public, max-age=31536000, immutable' }),
  ].join('');
}
