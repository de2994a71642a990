// Starting other programs. Runs before anything is installed, so it imports only what Node brings.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program in the project folder and shows its output.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number, output?: 'show' | 'hide' | 'on stderr', shell?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 1 when it could not start, ran out of time or was stopped
 */
export function runCommand(program, args, { env, timeoutMs, output = 'show', shell } = {}) {
  const stdio = {
    show: 'inherit',
    hide: 'ignore',
    'on stderr': ['inherit', process.stderr, 'inherit'],
  };
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: env ?? process.env,
      stdio: stdio[output],
      timeout: timeoutMs,
      shell,
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs npm itself: the one that started us where there is one, else the one in PATH. */
export function runNpm(args, options) {
  const npmFile = process.env.npm_execpath;
  if (npmFile && basename(npmFile) === 'npm-cli.js') {
    return runCommand(process.execPath, [npmFile, ...args], options);
  }
  // On Windows npm is a .cmd file, which only a shell can start.
  return runCommand('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Whether the module with this address is the one that Node was told to run. */
export function isMain(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && moduleUrl === pathToFileURL(realpathSync(started)).href;
}

/** Prints what is expected to go wrong now and then as one message without a stack, and ends with exit code 1. */
export async function exitOnFailure(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}

/** A failure whose message says all that its reader needs. */
export class ExpectedFailure extends Error {}
