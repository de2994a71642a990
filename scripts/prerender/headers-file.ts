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

/**
 * The headers that such a file gives to an address; of two rules for it the later one wins.
 *
 * @param path from the root of the host, such as `/study/ebpf`
 */
export function headersFor(file: string, path: string): Readonly<Record<string, string>> {
  const fitting = file.split(/\n(?=\/)/).flatMap((rule) => {
    const [pattern = '', ...lines] = rule.split('\n').filter((line) => line.trim() !== '');
    const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    return fits ? lines : [];
  });
  return Object.fromEntries(
    fitting.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}
