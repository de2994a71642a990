import { afterEach, describe, expect, it, vi } from 'vitest';
import { TestBrowser } from '../../tests/support/worker-container.ts';
import type { SiteCopy, SiteCopyStatus } from '../core/doors/doors.ts';
import { siteCopy } from './site-copy.ts';

/** The copy as one page follows it, and the latest it was told. */
async function openPage(browser: TestBrowser) {
  const copy: SiteCopy = siteCopy(browser.asWindow(), '/cca/');
  const seen: SiteCopyStatus[] = [];
  copy.follow((status) => seen.push(status));
  const download = async () => {
    copy.download();
    await new Promise(setImmediate);
  };
  await download();
  return { copy, download, latest: () => seen.at(-1) };
}

afterEach(() => void vi.useRealTimers());

describe('siteCopy', () => {
  it('is complete when the first download is, and offers nothing then', async () => {
    const browser = new TestBrowser();
    const { latest } = await openPage(browser);
    expect(latest()).toMatchObject({ isPossible: true, isComplete: false });
    browser.registration.completeInstall();
    browser.takeControl();
    expect(latest()).toEqual({
      isPossible: true,
      isComplete: true,
      hasUpdate: false,
      problem: null,
    });
    expect(browser.reloads).toBe(0);
  });

  it('registers below the path of the site and never takes the script from a cache', async () => {
    const browser = new TestBrowser();
    await openPage(browser);
    expect(browser.registered).toEqual([
      ['/cca/sw.js', { scope: '/cca/', updateViaCache: 'none' }],
    ]);
  });

  it('says that the first download failed, and goes on when asked again', async () => {
    const browser = new TestBrowser();
    const { download, latest } = await openPage(browser);
    browser.registration.failInstall();
    expect(latest()).toMatchObject({ isComplete: false, problem: 'failed' });
    await download();
    expect(latest()).toMatchObject({ problem: null });
    browser.registration.completeInstall();
    expect(latest()).toMatchObject({ isComplete: true, problem: null });
  });

  it('says that storage is full, whether the worker tells before it fails or after', async () => {
    const tell = (browser: TestBrowser) =>
      browser.workers.dispatchEvent(new MessageEvent('message', { data: 'storage-full' }));
    const before = new TestBrowser();
    const first = await openPage(before);
    tell(before);
    before.registration.failInstall();
    expect(first.latest()).toMatchObject({ problem: 'full' });
    const after = new TestBrowser();
    const second = await openPage(after);
    after.registration.failInstall();
    tell(after);
    expect(second.latest()).toMatchObject({ problem: 'full' });
  });

  it('says that the worker itself could not be had', async () => {
    const browser = new TestBrowser();
    browser.refusal = new TypeError('Failed to fetch');
    expect((await openPage(browser)).latest()).toMatchObject({ problem: 'failed' });
  });

  it('tries the first download again when the network is back', async () => {
    const browser = new TestBrowser();
    await openPage(browser);
    browser.registration.failInstall();
    browser.dispatchEvent(new Event('online'));
    expect(browser.registered).toHaveLength(2);
  });

  it('needs a network where workers are missing or blocked', async () => {
    const without = new TestBrowser();
    Object.assign(without, { navigator: {} });
    expect((await openPage(without)).latest()).toMatchObject({ isPossible: false });
    const blocked = new TestBrowser();
    blocked.refusal = 'nothing';
    expect((await openPage(blocked)).latest()).toMatchObject({ isPossible: false });
  });

  it('lets a newer version wait, and loads it in this page when told to', async () => {
    const browser = TestBrowser.withVersion();
    const { copy, latest } = await openPage(browser);
    browser.registration.find();
    browser.registration.completeInstall();
    expect(latest()).toMatchObject({ isComplete: true, hasUpdate: true });
    const { waiting } = browser.registration;
    expect(waiting?.received).toEqual([]);
    copy.loadUpdate();
    expect(waiting?.received).toEqual(['load-update']);
    expect(browser.reloads).toBe(0);
    browser.registration.activate();
    browser.takeControl();
    expect(browser.reloads).toBe(1);
  });

  it('finds a version that has been waiting since an earlier visit', async () => {
    const browser = TestBrowser.withVersion();
    browser.registration.find();
    browser.registration.completeInstall();
    expect((await openPage(browser)).latest()).toMatchObject({ hasUpdate: true });
  });

  it('stays as it is when another tab loads the newer version, and can follow', async () => {
    const browser = TestBrowser.withVersion();
    const { copy, latest } = await openPage(browser);
    browser.registration.find();
    browser.registration.completeInstall();
    browser.registration.activate();
    browser.takeControl();
    expect(browser.reloads).toBe(0);
    expect(latest()).toMatchObject({ hasUpdate: true });
    copy.loadUpdate();
    expect(browser.reloads).toBe(1);
  });

  it('keeps the version in use when the download of a newer one fails', async () => {
    const browser = TestBrowser.withVersion();
    const { latest } = await openPage(browser);
    browser.registration.find();
    browser.registration.failInstall();
    expect(latest()).toMatchObject({ isComplete: true, hasUpdate: false, problem: 'failed' });
  });

  it('calls it no problem when a waiting version is replaced by a still newer one', async () => {
    const browser = TestBrowser.withVersion();
    const { latest } = await openPage(browser);
    const second = browser.registration.find();
    browser.registration.completeInstall();
    browser.registration.find();
    browser.registration.completeInstall();
    second.become('redundant');
    expect(latest()).toMatchObject({ hasUpdate: true, problem: null });
  });

  it('lets the worker forget older versions when a page has just been opened', async () => {
    const browser = TestBrowser.withVersion();
    await openPage(browser);
    expect(browser.registration.active?.received).toEqual(['forget-older-versions']);
  });

  it('looks for a newer version at the start and, shown again, at most once an hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const browser = TestBrowser.withVersion();
    await openPage(browser);
    const show = () => browser.document.dispatchEvent(new Event('visibilitychange'));
    show();
    expect(browser.registration.updates).toBe(1);
    vi.advanceTimersByTime(61 * 60 * 1000);
    show();
    show();
    expect(browser.registration.updates).toBe(2);
  });

  it('under Trusted Types registers through the policy that the site allows', async () => {
    const browser = new TestBrowser();
    const created: string[] = [];
    Object.assign(browser, {
      trustedTypes: {
        createPolicy(name: string, rules: { createScriptURL(address: string): string }) {
          created.push(name);
          return { createScriptURL: (text: string) => `trusted ${rules.createScriptURL(text)}` };
        },
      },
    });
    const { download } = await openPage(browser);
    browser.registration.failInstall();
    await download();
    expect(created).toEqual(['beeline']);
    expect(browser.registered.map(([script]) => script)).toEqual([
      'trusted /cca/sw.js',
      'trusted /cca/sw.js',
    ]);
  });
});
