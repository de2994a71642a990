// `node scripts/draw-icons.mjs`: draws the PNG icons in public/ from public/icon.svg. To be run when the mark changes; the
// pictures are committed, so that a build needs no browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from './find-browser.mjs';
import { exitOnFailure, projectRoot } from './run-command.mjs';

const mark = readFileSync(join(projectRoot, 'public/icon.svg'), 'utf8');
const dark = '#231a00';

/** What a system cuts to its own shape has no transparent corners, and the mark within the inner 80 percent. */
const icons = [
  { file: 'icon-192.png', size: 192, markShare: 1, background: 'transparent' },
  { file: 'icon-512.png', size: 512, markShare: 1, background: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, markShare: 0.78, background: dark },
  { file: 'apple-touch-icon.png', size: 180, markShare: 0.84, background: dark },
];

await exitOnFailure(async () => {
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  const page = await browser.newPage();
  for (const { file, size, markShare, background } of icons) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>
        body { margin: 0; height: 100vh; display: grid; place-items: center; background: ${background}; }
        svg { width: ${markShare * size}px; height: ${markShare * size}px; }
      </style>${mark}`,
    );
    const picture = await page.screenshot({ omitBackground: true });
    writeFileSync(join(projectRoot, 'public', file), picture);
  }
  await browser.close();
});
