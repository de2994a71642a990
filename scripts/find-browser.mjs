// Finds a Chromium or Chrome for the end-to-end tests, or installs one.
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ExpectedFailure, runCommand } from './run-command.mjs';

/**
 * The order: the environment variable, the system's browser, Playwright's own, Playwright's installer, the system's
 * package manager. A browser counts only if it starts: some systems ship a `chromium-browser` that only says how to
 * install one, and Playwright's own lacks libraries on a bare system.
 *
 * @param {Machine} machine
 * @returns {Promise<string>} the path of an executable
 * @throws {ExpectedFailure} whose message says what to install
 */
export async function findBrowser(machine = thisMachine()) {
  const found =
    chosenBrowser(machine) ??
    (await systemBrowser(machine)) ??
    (await playwrightBrowser(machine)) ??
    (await installWithPlaywright(machine)) ??
    (await installWithPackageManager(machine));
  if (found === undefined) throw new ExpectedFailure(nothingFound);
  return found;
}

const nothingFound = `No Chromium or Chrome was found, and none could be installed. The end-to-end tests need one. Do one of these:
  - install it: "apt-get install chromium" (Debian), "dnf install chromium" (Fedora), "apk add chromium" (Alpine),
    "pacman -S chromium" (Arch), "brew install --cask google-chrome" (macOS), or https://www.google.com/chrome/
  - let Playwright bring its own: npx playwright install --with-deps chromium
  - if there is one already, name it: BEELINE_CHROMIUM=/path/to/chromium npm test`;

function chosenBrowser(machine) {
  const chosen = machine.env.BEELINE_CHROMIUM;
  if (!chosen) return undefined;
  const browser = machine.isExecutable(chosen) ? chosen : inPath(machine, chosen);
  if (browser === undefined) {
    throw new ExpectedFailure(
      `BEELINE_CHROMIUM is "${chosen}", which is no program that can be run. ` +
        'Set it to the path of a Chromium or Chrome, or leave it unset to have one found.',
    );
  }
  return browser;
}

async function systemBrowser(machine) {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const candidates = [...names.map((name) => inPath(machine, name)), ...usualPlaces(machine)];
  return firstThatStarts(machine, candidates);
}

function inPath({ env, platform, isExecutable }, name) {
  const { delimiter, join } = pathFor(platform);
  const fileName = platform === 'win32' && !name.endsWith('.exe') ? `${name}.exe` : name;
  return (env.PATH ?? env.Path ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, fileName))
    .find(isExecutable);
}

function usualPlaces({ env, platform }) {
  const { join } = pathFor(platform);
  if (platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ]);
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ]);
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ];
}

async function playwrightBrowser(machine) {
  return firstThatStarts(machine, [await machine.playwrightChromium()]);
}

async function installWithPlaywright(machine) {
  machine.say('No Chromium or Chrome found; Playwright installs its own (up to 3 minutes) …');
  // Where its download is refused, Playwright prints one stack trace for each attempt; we say what to do instead.
  await machine.run(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
    {
      timeoutMs: minutes(3),
      output: 'hide',
    },
  );
  return playwrightBrowser(machine);
}

async function installWithPackageManager(machine) {
  const manager = packageManagers.find(({ program }) => inPath(machine, program) !== undefined);
  if (manager === undefined) return undefined;
  const prefix = await rightsPrefix(machine, manager);
  if (prefix === undefined) return undefined;

  machine.say(`That did not work; installing with ${manager.program} …`);
  for (const [index, args] of manager.commands.entries()) {
    const [program, ...rest] = [...prefix, manager.program, ...args];
    const last = index === manager.commands.length - 1;
    const done = await machine.run(program, rest, { timeoutMs: minutes(last ? 10 : 3) });
    // A stale or partly unreachable package list may still do, so only the last command decides.
    if (last && !done) return undefined;
  }
  return systemBrowser(machine);
}

const packageManagers = [
  {
    program: 'apt-get',
    commands: [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
    ],
  },
  { program: 'dnf', commands: [['install', '-y', 'chromium']] },
  { program: 'apk', commands: [['add', '--no-cache', 'chromium']] },
  { program: 'pacman', commands: [['-Sy', '--noconfirm', 'chromium']] },
  // Homebrew wants no root. Its Chromium is not signed for macOS and does not open; its Chrome does.
  { program: 'brew', commands: [['install', '--cask', 'google-chrome']], asUser: true },
];

/** The words to put before a package manager's command, or nothing when we may not install. */
async function rightsPrefix(machine, manager) {
  const nonInteractive = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  if (manager.asUser) return machine.isRoot ? undefined : [];
  if (machine.isRoot) return nonInteractive;
  const sudoAsksNothing = await machine.run('sudo', ['-n', 'true'], {
    timeoutMs: 10_000,
    output: 'hide',
  });
  return sudoAsksNothing ? ['sudo', '-n', ...nonInteractive] : undefined;
}

async function firstThatStarts(machine, candidates) {
  for (const candidate of new Set(candidates)) {
    if (candidate === undefined || !machine.isExecutable(candidate)) continue;
    if (await starts(machine, candidate)) return candidate;
  }
  return undefined;
}

/** On Windows `--version` opens a window, so a file that is there must do. */
async function starts(machine, browser) {
  if (machine.platform === 'win32') return true;
  return machine.run(browser, ['--version'], { timeoutMs: 20_000, output: 'hide' });
}

function minutes(count) {
  return count * 60_000;
}

function pathFor(platform) {
  return platform === 'win32' ? path.win32 : path.posix;
}

/**
 * What finding a browser needs of the machine; tests bring their own.
 *
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {string} platform as in `process.platform`
 * @property {boolean} isRoot
 * @property {(file: string) => boolean} isExecutable
 * @property {() => Promise<string | undefined>} playwrightChromium where Playwright would keep its own
 * @property {(program: string, args: string[], options: { timeoutMs: number, output?: 'show' | 'hide' }) => Promise<boolean>} run
 *   whether the program ended well in time
 * @property {(line: string) => void} say
 */

/** @returns {Machine} */
function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    isExecutable,
    async playwrightChromium() {
      const { chromium } = await import('@playwright/test');
      return chromium.executablePath();
    },
    run: async (program, args, options) => (await runCommand(program, args, options)) === 0,
    say: (line) => console.log(line),
  };
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
