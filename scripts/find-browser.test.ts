import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from './find-browser.mjs';

const playwrightsOwn = '/home/ada/.cache/ms-playwright/chromium/chrome';

/**
 * A Linux machine of an ordinary user without sudo, on which only `files` can be run.
 *
 * `effects` says what a command line (by its beginning) does; a command without effect fails, a browser starts.
 */
function machineWith({
  files = [],
  effects = {},
  ...overrides
}: Partial<Machine> & {
  files?: readonly string[];
  effects?: Record<string, (files: Set<string>) => boolean>;
}) {
  const present = new Set(files);
  const commands: string[] = [];
  const machine: Machine = {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    isRoot: false,
    isExecutable: (file) => present.has(file),
    playwrightChromium: () => Promise.resolve(playwrightsOwn),
    run: (program, args) => {
      const command = [program, ...args].join(' ').replace(process.execPath, 'node');
      commands.push(command);
      const effect = Object.entries(effects).find(([start]) => command.startsWith(start))?.[1];
      return Promise.resolve(effect ? effect(present) : args[0] === '--version');
    },
    say: () => undefined,
    ...overrides,
  };
  return { machine, commands };
}

const playwrightInstall = 'node node_modules/@playwright/test/cli.js install chromium';

describe('findBrowser', () => {
  it('takes the browser that BEELINE_CHROMIUM names before any other', async () => {
    const { machine } = machineWith({
      env: { PATH: '/usr/bin', BEELINE_CHROMIUM: '/opt/mine/chrome' },
      files: ['/opt/mine/chrome', '/usr/bin/chromium', playwrightsOwn],
    });
    expect(await findBrowser(machine)).toBe('/opt/mine/chrome');
  });

  it('looks in PATH for a BEELINE_CHROMIUM that is a bare name', async () => {
    const { machine } = machineWith({
      env: { PATH: '/usr/bin', BEELINE_CHROMIUM: 'brave' },
      files: ['/usr/bin/brave'],
    });
    expect(await findBrowser(machine)).toBe('/usr/bin/brave');
  });

  it('refuses a BEELINE_CHROMIUM that names no program, even when there is another browser', async () => {
    const { machine, commands } = machineWith({
      env: { PATH: '/usr/bin', BEELINE_CHROMIUM: '/opt/gone/chrome' },
      files: ['/usr/bin/chromium'],
    });
    await expect(findBrowser(machine)).rejects.toThrow(
      'BEELINE_CHROMIUM is "/opt/gone/chrome", which is no program that can be run.',
    );
    expect(commands).toEqual([]);
  });

  it('prefers Chromium to Chrome, and both to the one of Playwright', async () => {
    const chromium = '/usr/local/bin/chromium';
    const chrome = '/usr/bin/google-chrome-stable';
    const all = machineWith({ files: [playwrightsOwn, chrome, chromium] });
    expect(await findBrowser(all.machine)).toBe(chromium);
    const withoutChromium = machineWith({ files: [playwrightsOwn, chrome] });
    expect(await findBrowser(withoutChromium.machine)).toBe(chrome);
  });

  it.each([
    ['linux', { PATH: '/bin' }, '/opt/google/chrome/chrome'],
    [
      'darwin',
      { HOME: '/Users/ada' },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'darwin',
      { HOME: '/Users/ada' },
      '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    ['win32', { PROGRAMFILES: 'C:\\Apps' }, 'C:\\Apps\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { Path: 'C:\\Windows;D:\\tools' }, 'D:\\tools\\chromium.exe'],
  ])('knows the usual places on %s', async (platform, env, file) => {
    const { machine } = machineWith({ platform, env, files: [file] });
    expect(await findBrowser(machine)).toBe(file);
  });

  it('passes over a program that does not start', async () => {
    const { machine } = machineWith({
      files: ['/usr/bin/chromium-browser', playwrightsOwn],
      effects: { '/usr/bin/chromium-browser --version': () => false },
    });
    expect(await findBrowser(machine)).toBe(playwrightsOwn);
  });

  it('lets Playwright install its own when there is none', async () => {
    const { machine, commands } = machineWith({
      effects: { [playwrightInstall]: (files) => Boolean(files.add(playwrightsOwn)) },
    });
    expect(await findBrowser(machine)).toBe(playwrightsOwn);
    expect(commands).toEqual([playwrightInstall, `${playwrightsOwn} --version`]);
  });

  it('installs with the package manager as root when the download of Playwright is refused', async () => {
    const { machine, commands } = machineWith({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      effects: {
        'env DEBIAN_FRONTEND=noninteractive apt-get update': () => true,
        'env DEBIAN_FRONTEND=noninteractive apt-get install': (files) =>
          Boolean(files.add('/usr/bin/chromium')),
      },
    });
    expect(await findBrowser(machine)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([
      playwrightInstall,
      'env DEBIAN_FRONTEND=noninteractive apt-get update -q',
      'env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium',
      '/usr/bin/chromium --version',
    ]);
  });

  it('uses sudo where it asks for no password', async () => {
    const { machine, commands } = machineWith({
      files: ['/usr/bin/dnf'],
      effects: {
        'sudo -n true': () => true,
        'sudo -n env DEBIAN_FRONTEND=noninteractive dnf install': (files) =>
          Boolean(files.add('/usr/bin/chromium-browser')),
      },
    });
    expect(await findBrowser(machine)).toBe('/usr/bin/chromium-browser');
    expect(commands).toContain('sudo -n true');
  });

  it('leaves the package manager alone when it may not install', async () => {
    const { machine, commands } = machineWith({ files: ['/usr/bin/apt-get'] });
    await expect(findBrowser(machine)).rejects.toThrow('No Chromium or Chrome was found');
    expect(commands).toEqual([playwrightInstall, 'sudo -n true']);
  });

  it('says what to install when every way has failed', async () => {
    const { machine } = machineWith({ isRoot: true, files: ['/usr/bin/apt-get'] });
    const failure = await findBrowser(machine).catch((error: Error) => error.message);
    expect(failure).toContain('apt-get install chromium');
    expect(failure).toContain('npx playwright install --with-deps chromium');
    expect(failure).toContain('BEELINE_CHROMIUM=/path/to/chromium npm test');
  });
});
