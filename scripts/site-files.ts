import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file that the service worker keeps, in the words of Workbox. */
export interface SiteFile {
  /** Relative to the folder. */
  readonly url: string;
  /** Changes with the content; `null` where the name does. */
  readonly revision: string | null;
  /**
   * What the bytes must hash to. While a new version spreads over a host, a file that is still the old one must not get into
   * the copy of the new one, nor the page that some hosts answer with, and status 200, where a file is missing.
   */
  readonly integrity: string;
}

/** What is for the host (404.html, _headers, names with a dot in front) and not for visitors; no page loads the worker either. */
const forTheHost = /(^|\/)[._]|^404\.html$|^sw\.js$|\.map$/;

/** Names with a hash, as Vite makes them. */
const hashedName = /^assets\/.*-[\w-]{8}\.\w+$/;

/** Every file of a built site that a visitor may need, in the order of the names. */
export function listSiteFiles(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((url) => !forTheHost.test(url))
    .sort()
    .map((url) => describeFile(folder, url));
}

function describeFile(folder: string, url: string): SiteFile {
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, url)))
    .digest('base64');
  const revision = hashedName.test(url) ? null : hash.slice(0, 16);
  return { url, revision, integrity: `sha256-${hash}` };
}
