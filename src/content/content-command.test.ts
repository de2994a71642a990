import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { contentWithPages, editedContent, sampleContent } from '../../tests/content/support/sample-content.ts';
import { temporarySite } from '../../tests/content/support/temporary-site.ts';
import { contentCommand } from './content-command.ts';

const good = temporarySite(sampleContent());
const broken = temporarySite(
  editedContent('traffic/services.items.md', (text) =>
    text.replace('level: apply', 'level: hard').replace('- [x]', '- [ ]'),
  ),
);

const accepting = temporarySite(
  editedContent('traffic/services.items.md', (text) =>
    text
      .replace('level: apply', 'level: apply\naccepted:\n  absolutes: The claim is what is asked for.')
      .replace('The record of the short Service name', 'The record of all short Service names'),
  ),
);

afterAll(() => {
  good.dispose();
  broken.dispose();
  accepting.dispose();
});

describe('contentCommand check', () => {
  it('sums up good content in one line and exits with 0', () => {
    expect(contentCommand(['check', `${good.root}/content`])).toEqual({
      exitCode: 0,
      stdout: 'SMP: 2 domains, 2 notes, 6 items; 0 errors, 0 warnings\n',
      stderr: '',
    });
  });

  it('counts cheat sheets and terms where there are some', () => {
    const site = temporarySite(contentWithPages());
    const { stdout } = contentCommand(['check', `${site.root}/content`]);
    site.dispose();
    expect(stdout).toBe(
      'SMP: 2 domains, 2 notes, 6 items, 1 cheat sheets, 2 terms; 0 errors, 0 warnings\n',
    );
  });

  it('lists every problem and exits with 1', () => {
    const { exitCode, stdout } = contentCommand(['check', `${broken.root}/content`]);
    expect(stdout).toContain(`${broken.root}/content/traffic/services.items.md:5 error item-fields`);
    expect(stdout).toMatch(/services\.items\.md:\d+ error key-count/);
    expect(stdout).toMatch(/\n2 errors, 0 warnings\n$/);
    expect(exitCode).toBe(1);
  });

  it('counts the warnings that are accepted with a reason', () => {
    expect(contentCommand(['check', `${accepting.root}/content`])).toEqual({
      exitCode: 0,
      stdout: 'SMP: 2 domains, 2 notes, 6 items; 0 errors, 0 warnings, 1 accepted with a reason\n',
      stderr: '',
    });
  });

  it('warns of old sources on the day it is told', () => {
    const onDay = (today: string) => contentCommand(['check', `${good.root}/content`], today).stdout;
    expect(onDay('2027-11-21')).toMatch(/; 0 errors, 0 warnings\n$/);
    expect(onDay('2028-01-01')).toMatch(/warning stale-sources[^]*; 0 errors, 10 warnings\n$/);
  });

  it('lists warnings and exits with 0', () => {
    const { exitCode, stdout } = contentCommand(['check', 'tests/content/samples/published-notes.md']);
    expect(stdout).toContain('tests/content/samples/published-notes.md:33 warning images');
    expect(stdout).toMatch(/\nCilium Certified Associate: 8 domains, \d+ sections; 0 errors, 9 warnings\n$/);
    expect(exitCode).toBe(0);
  });
});

describe('contentCommand json', () => {
  it('prints one document', () => {
    const { exitCode, stdout, stderr } = contentCommand(['json', `${good.root}/content`]);
    expect(JSON.parse(stdout)).toMatchObject({ exam: { code: 'SMP' }, items: { length: 6 } });
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
  });

  it('leaves standard output empty when the content is broken', () => {
    const { exitCode, stdout, stderr } = contentCommand(['json', `${broken.root}/content`]);
    expect(stdout).toBe('');
    expect(stderr).toContain('error item-fields');
    expect(exitCode).toBe(1);
  });

  it('turns a file with notes on a whole exam into modules with weights', () => {
    // Through the script itself, which nothing else runs.
    const args = ['--import', 'tsx', 'scripts/content.ts', 'json', 'tests/content/samples/published-notes.md'];
    const stdout = execFileSync(process.execPath, args, { encoding: 'utf8' });
    const { modules, items } = JSON.parse(stdout) as { modules: { weight: number }[]; items: [] };
    expect(modules.map(({ weight }) => weight)).toEqual([20, 18, 16, 10, 10, 10, 10, 6]);
    expect(items).toEqual([]);
  }, 30_000);
});

describe('contentCommand', () => {
  it('says what to write when the path or the command is wrong', () => {
    expect(contentCommand(['check', 'nowhere']).stderr).toBe('There is no file or folder nowhere.\n');
    expect(contentCommand(['lint'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^Write: content\.ts check\|json/),
    });
  });
});
