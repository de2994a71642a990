// Builds the site into dist/. `npm run build` always builds; others call `ensureBuilt`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { hashInputs } from './hash-inputs.mjs';
import { ensureInstalled } from './install.mjs';
import { exitOnFailure, ExpectedFailure, isMain, projectRoot } from './run-command.mjs';

/** The folder of the exam to build; see the README on adding an exam. */
const contentFolder = process.env.BEELINE_CONTENT ?? 'content';

/** Every file that can change the built site. */
const inputs = [
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
  contentFolder,
  'index.html',
  'package-lock.json',
  'public',
  'scripts',
  'src',
  'tsconfig.base.json',
  'vite.config.ts',
  'vite.worker.config.ts',
];

/** In dist/, where emptying or replacing the build removes it too. */
const stampFile = join(projectRoot, 'dist', '.beeline-inputs');

const workerConfig = join(projectRoot, 'vite.worker.config.ts');

/** Builds unless dist/ was built from exactly these inputs. */
export async function ensureBuilt() {
  const upToDate = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === inputsKey();
  if (!upToDate) await build();
}

export async function build() {
  // Taken first: a file that changes while the build runs makes the build out of date.
  const key = inputsKey();
  // Vite would build for development, or for tests, if the shell's NODE_ENV said so.
  delete process.env.NODE_ENV;
  console.log('Building the site …');
  const vite = await import('vite');
  try {
    const builder = await vite.createBuilder({ root: projectRoot, logLevel: 'warn' });
    await builder.buildApp();
    // Last: it lists every file that is there.
    await vite.build({ root: projectRoot, logLevel: 'warn', configFile: workerConfig });
  } catch (error) {
    throw new ExpectedFailure(`The site could not be built.\n${error.message}`);
  }
  writeFileSync(stampFile, key);
}

function inputsKey() {
  const settings = Object.entries(process.env)
    .filter(([name]) => name === 'BASE_PATH' || name === 'SITE_URL' || name.startsWith('VITE_'))
    .sort();
  return hashInputs(projectRoot, inputs, JSON.stringify(settings));
}

if (isMain(import.meta.url)) {
  await exitOnFailure(async () => {
    await ensureInstalled();
    await build();
  });
}
