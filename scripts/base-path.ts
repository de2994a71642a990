/**
 * Turns what people write into BASE_PATH into what Vite wants: "beeline", "/beeline" and "/beeline/" all mean `/beeline/`.
 *
 * @param text the path below which the site will be served; nothing means the root of the host
 */
export function normalizeBasePath(text: string | undefined): string {
  if (text !== undefined && /[^\w/.~-]|(^|\/)\.{1,2}(\/|$)/.test(text)) {
    throw new Error(`BASE_PATH must be a path such as "/beeline/", not "${text}".`);
  }
  const folders = (text ?? '').split('/').filter((folder) => folder !== '');
  return folders.length === 0 ? '/' : `/${folders.join('/')}/`;
}
