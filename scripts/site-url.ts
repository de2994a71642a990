/** Stands in until somebody says where the site is: a name that is nobody's. */
const unknownSite = 'https://beeline.example';

/**
 * Where the site will be, from the environment variable `SITE_URL`: origin only, without a slash at the end.
 *
 * @throws when the text is no such address
 */
export function siteUrl(text: string | undefined): string {
  if (text === undefined || text === '') return unknownSite;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new Error(
      `SITE_URL must be an origin such as https://example.org, not "${text}". A path goes into BASE_PATH.`,
    );
  }
  return url.origin;
}
