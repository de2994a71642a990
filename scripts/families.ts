// `npm run -s families:check [-- COUNT [FAMILY]]`: judges generated items by the rules for written ones.
import process from 'node:process';
import { compileExam } from '../src/content/exam/compile-exam.ts';
import { checkFamily, formatReport } from '../src/content/generated/check-families.ts';
import { noCache } from '../src/content/compile-cache.ts';
import { parseContent } from '../src/content/parse-content.ts';
import { readContentFolder } from '../src/content/read/read-content-folder.ts';
import type { ItemId } from '../src/core/base/ids.ts';
import { generatedFamilies } from '../src/core/generated/family-list.ts';
import { generateItem } from '../src/core/generated/generate-item.ts';
import { generatedId } from '../src/core/generated/generated-id.ts';

const [count = '10000', wanted] = process.argv.slice(2);
const files = readContentFolder('content');
const exam = compileExam(
  files.find(({ path }) => path === 'exam.md') as (typeof files)[number],
).value;
if (!exam) throw new Error('content/exam.md cannot be read; npm run -s content:check says why.');
const { notes } = parseContent(files, exam, noCache).value;

/** Milliseconds that half of the items take at most; the first ones warm up. */
function medianTime(ids: readonly ItemId[]): number {
  const times = ids.map((id) => {
    const started = performance.now();
    generateItem(id);
    return performance.now() - started;
  });
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

const timed = 400;

for (const family of generatedFamilies.filter(({ id }) => wanted === undefined || id === wanted)) {
  const seeds = Array.from({ length: Number(count) }, (_, seed) => seed.toString(36));
  const report = checkFamily(family, seeds, exam, notes);
  const { id, version } = family;
  const ids = seeds.slice(0, timed).map((seed) => generatedId({ family: id, version, seed }));
  const median = medianTime(ids).toFixed(1);
  process.stdout.write(`${formatReport(report)}\n  ${median} ms to make an item (median)\n`);
  const looksGive = [report.longestShare, report.shortestShare].some((share) => share > 0.35);
  if (report.problems.length > 0 || looksGive) process.exitCode = 1;
}
