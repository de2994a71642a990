/**
 * Loads the style sheets of which a prerendered page has only the rules that it uses, and waits for them. A sheet that
 * cannot be had is done without: answers matter more than looks.
 */
export async function loadStyleSheets(document: Document): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[data-later]');
  await Promise.all(
    [...links].map(
      (link) =>
        new Promise<void>((resolve) => {
          const end = () => {
            // Whoever asks again must not wait for what does not come twice.
            link.removeAttribute('data-later');
            resolve();
          };
          link.addEventListener('load', end);
          link.addEventListener('error', end);
          link.disabled = false;
        }),
    ),
  );
}
