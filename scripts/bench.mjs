// `npm run bench`: measures what a visitor pays for. Add a measurement by adding a function to `measurements`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { exitOnFailure, projectRoot } from './run-command.mjs';

const dist = join(projectRoot, 'dist');

/** Each returns a title and rows; they run in this order, and `buildTime` builds what the others measure. */
const measurements = [buildTime, firstLoad, largestScripts, wholeSite];

await exitOnFailure(async () => {
  await ensureInstalled();
  delete process.env.BASE_PATH;
  for (const measure of measurements) {
    const { title, rows } = await measure();
    console.log(`\n${title}`);
    console.table(rows);
  }
});

async function buildTime() {
  const startedAt = performance.now();
  await build();
  const seconds = (performance.now() - startedAt) / 1000;
  return { title: 'Production build', rows: [{ seconds: Number(seconds.toFixed(1)) }] };
}

/** What index.html asks for before any script has run: itself, scripts, preloaded modules and styles. */
function firstLoad() {
  const files = ['index.html', ...linkedFiles(readFileSync(join(dist, 'index.html'), 'utf8'))];
  const sizes = files.map(sizeOf);
  return { title: 'Loaded first by the home page (bytes)', rows: [...sizes, total(sizes)] };
}

function linkedFiles(html) {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || /rel="(modulepreload|stylesheet)"/.test(tag))
    .map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1])
    .filter((address) => address !== undefined)
    .map((address) => address.replace(/^\//, ''));
}

function largestScripts() {
  const sizes = filesInDist()
    .filter((file) => file.endsWith('.js'))
    .map(sizeOf)
    .sort((one, other) => other.raw - one.raw);
  return {
    title: `Largest of ${sizes.length} script files (bytes)`,
    rows: sizes.slice(0, 10),
  };
}

function wholeSite() {
  const files = filesInDist();
  return {
    title: `Whole site, ${files.length} files (bytes)`,
    rows: [total(files.map(sizeOf))],
  };
}

function filesInDist() {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));
}

function sizeOf(file) {
  const bytes = readFileSync(join(dist, file));
  return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

function total(sizes) {
  const sum = (pick) => sizes.reduce((all, size) => all + pick(size), 0);
  return { file: 'total', raw: sum((size) => size.raw), gzip: sum((size) => size.gzip) };
}
