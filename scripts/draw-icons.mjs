// `node scripts/draw-icons.mjs`: draws the PNG icons in public/ from public/icon.svg, and the picture beside a shared link. To be
// run when the mark changes; the pictures are committed, so that a build needs no browser.
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
  await page.setViewportSize({ width: 1200, height: 630 });
  await page.setContent(
    `<style>
      body { margin: 0; height: 100vh; box-sizing: border-box; padding: 0 96px; display: grid; align-content: center;
        gap: 28px; background: ${dark}; color: #fff6dd; font: 44px/1.3 system-ui, sans-serif; }
      div { display: flex; align-items: center; gap: 36px; font-size: 120px; font-weight: 700; }
      svg { width: 150px; height: 150px; }
      p { margin: 0; max-width: 22em; }
    </style>
    <div>${mark} Beeline</div>
    <p>Study, practice and mock exams for the Cilium Certified Associate, with the reason behind every option.</p>`,
  );
  writeFileSync(join(projectRoot, 'public', 'social.png'), await page.screenshot());
  await browser.close();
});
