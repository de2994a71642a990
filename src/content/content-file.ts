/** A file of a content folder. */
export interface ContentFile {
  /** Path inside the content folder with `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

/** The same text whatever editor saved it: no byte order mark, lines end in a line feed. */
export function withPlainLines(file: ContentFile): ContentFile {
  return { path: file.path, text: file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') };
}

/** The domain folder of a file, or an empty text for a file that is in none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
