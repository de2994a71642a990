import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ExpectedFailure, projectRoot, runCommand } from '../run-command.mjs';
import { countItems, enlargeBank } from './enlarge-bank.ts';
import type { BuildMeasure } from './measurements.ts';

export const benchFolder = join(projectRoot, '.cache', 'bench');

/** A built site, and how long its build took. */
export interface BenchSite extends BuildMeasure {
  readonly root: string;
}

/**
 * Builds the site with a bank that is `times` as large as ours, as `npm run build` does: in a process of its own, so
 * that none has a compiler that another has warmed up.
 */
export async function buildSite(times: number): Promise<BenchSite> {
  const content = times === 1 ? 'content' : join('.cache', 'bench', `content-${times}`);
  if (times > 1) enlargeBank(join(projectRoot, 'content'), join(projectRoot, content), times);
  const startedAt = performance.now();
  const env = {
    ...process.env,
    BEELINE_CONTENT: content,
    // A bank a hundred times ours needs more than Node takes by itself; young objects, too, or half of the time goes into moving them.
    NODE_OPTIONS: `--max-old-space-size=${Math.floor((totalmem() / 2 ** 20) * 0.75)} --max-semi-space-size=128`,
  };
  const exitCode = await runCommand(process.execPath, ['scripts/build.mjs'], { env });
  const seconds = (performance.now() - startedAt) / 1000;
  if (exitCode !== 0) {
    throw new ExpectedFailure(`The site with ${times} × the bank could not be built.`);
  }
  const root = join(benchFolder, `site-${times}`);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(benchFolder, { recursive: true });
  cpSync(join(projectRoot, 'dist'), root, { recursive: true });
  return { times, items: countItems(join(projectRoot, content)), seconds, root };
}
