import Beasties from 'beasties';

/**
 * What of the style sheets applies to something on the pages, in the order of the sheets. A state that a page can
 * come into without a script (hovered, checked, opened) counts as one that it is in.
 *
 * @param sheets texts of style sheets
 * @param pages the markup of each page, whole or in part
 */
export async function usedStyles(
  sheets: readonly string[],
  pages: readonly string[],
): Promise<string> {
  const pruner = new Beasties({
    external: false,
    reduceInlineStyles: true,
    mergeStylesheets: true,
    allowRules: [
      // The script before the first paint sets attributes of the root; they stand in no markup.
      /^:root\[/,
      // Pseudo-classes are cut out, so that `p :not(b) > i` would be looked for as `p > i`.
      /[\s>+~]:[\w-]+(\([^)]*\))?[\s>+~]/,
    ],
    logLevel: 'warn',
  });
  const head = sheets.map((text) => `<style>${text}</style>`).join('');
  const pruned = await pruner.process(
    `<html><head>${head}</head><body>${pages.join('')}</body></html>`,
  );
  const found = /<head><style>(.*?)<\/style><\/head>/s.exec(pruned);
  if (found?.[1] === undefined) throw new Error('The rules that the pages use cannot be found');
  return found[1];
}
