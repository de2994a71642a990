/**
 * Loads the style sheets of which a prerendered page has only the rules that it uses, and waits for them. A sheet that
 * cannot be had is done without: answers matter more than looks.
 */
export async function loadStyleSheets(document: Document): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[data-later]')];
  await Promise.all(links.map(loadForNoMedium));
  // All at once: a page is styled anew with each sheet that begins to apply.
  for (const link of links) link.removeAttribute('media');
}

async function loadForNoMedium(link: HTMLLinkElement): Promise<void> {
  await new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    link.media = 'not all';
    link.disabled = false;
  });
  // Whoever asks again must not wait for what does not come twice.
  link.removeAttribute('data-later');
}
