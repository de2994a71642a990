// Installs what package-lock.json names, when that has not been done yet.
// Imports only what Node brings, and prints to stderr only: `content:json` owns stdout.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { nodeProblem } from './node-version.mjs';
import { exitOnFailure, ExpectedFailure, isMain, projectRoot, runNpm } from './run-command.mjs';

const stampFile = join(projectRoot, 'node_modules', '.beeline-installed');

/** Makes `node_modules` match the lock file; quick when it already does. */
export async function ensureInstalled() {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new ExpectedFailure(problem);

  const wanted = installationKey();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;

  console.error('Installing the packages named in package-lock.json …');
  const exitCode = await runNpm(['ci', ...independentOfUserConfig], { output: 'on stderr' });
  if (exitCode !== 0) {
    throw new ExpectedFailure(
      'The packages could not be installed; npm says why above. `npm ci` tries it alone.',
    );
  }
  writeFileSync(stampFile, wanted);
}

/** A personal .npmrc or NODE_ENV=production must not change what is installed. No package needs its install script. */
const independentOfUserConfig = [
  '--include=dev',
  '--include=optional',
  '--include=peer',
  '--legacy-peer-deps=false',
  '--engine-strict=false',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

/** Changes when the installed files would differ: another lock file, Node major version or kind of machine. */
function installationKey() {
  const lock = readFileSync(join(projectRoot, 'package-lock.json'));
  const nodeMajor = process.versions.node.split('.')[0];
  return createHash('sha256')
    .update(lock)
    .update(`node ${nodeMajor} ${process.platform} ${process.arch}`)
    .digest('hex');
}

if (isMain(import.meta.url)) await exitOnFailure(ensureInstalled);
