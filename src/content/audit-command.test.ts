import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleContent } from '../../tests/content/support/sample-content.ts';
import { temporarySite } from '../../tests/content/support/temporary-site.ts';
import { auditCommand, type AuditOutcome } from './audit-command.ts';

let site: ReturnType<typeof temporarySite>;
beforeEach(() => {
  site = temporarySite(sampleContent());
});
afterEach(() => site.dispose());

const folder = () => join(site.root, 'content');
const run = (...args: string[]): AuditOutcome => auditCommand(args, '2026-11-21', folder());

/** Writes what a command wants written, as the script does. */
function save({ files }: AuditOutcome): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder(), path)), { recursive: true });
    writeFileSync(join(folder(), path), text);
  }
}

function answersFile(text: string): string {
  const path = join(site.root, 'answers.txt');
  writeFileSync(path, text);
  return path;
}

const labelsOf = (sheet: string) => [...sheet.matchAll(/^## (\S+)$/gm)].flatMap(([, label]) => label ?? []);

describe('auditCommand', () => {
  it('prints only what still needs the pass, and nothing of it once it was recorded', () => {
    const labels = labelsOf(run('sheet', 'note', 'traffic').stdout);
    expect(labels).toHaveLength(3);
    save(run('record', 'note', answersFile(labels.slice(1).map((label) => `${label} 1`).join('\n'))));
    expect(labelsOf(run('sheet', 'note', 'traffic/services').stdout)).toEqual(labels.slice(0, 1));
    save(run('record', 'note', answersFile(`${labels[0]} 1`)));
    expect(run('sheet', 'note', 'traffic').stdout).toContain('Nothing to do');
    expect(labelsOf(run('sheet', 'stem', 'traffic').stdout)).toEqual(labels);
  });

  it('keeps the lines it can take and names the others', () => {
    const [first] = labelsOf(run('sheet', 'stem', 'traffic').stdout);
    const outcome = run('record', 'stem', answersFile(`${first} 1 guess\ntr-svc-002@0123456789 1 guess`));
    expect(outcome.files).toHaveLength(1);
    expect(outcome.stderr).toContain('tr-svc-002@0123456789');
    expect(outcome.exitCode).toBe(1);
  });

  it('reports on every domain without arguments', () => {
    expect(run().stdout).toMatch(/^traffic \| 3 \| 0 .*\nstorage \| 3 \| 0 .*\nall \| 6 \| 0 /m);
  });

  it('records nothing over an audit that cannot be read', () => {
    mkdirSync(join(folder(), 'audit'));
    writeFileSync(join(folder(), 'audit/traffic.json'), '<<<<<<< HEAD');
    const outcome = run('changed', answersFile('tr-svc-001 Words.'));
    expect(outcome).toMatchObject({ exitCode: 1, files: [] });
    expect(outcome.stderr).toContain('audit/traffic.json');
  });

  it.each([['sheet'], ['sheet', 'guess'], ['record', 'note', 'nowhere.txt'], ['repeat']])(
    'refuses %s %s and says what to write',
    (...args) => {
      const outcome = run(...args.filter((arg) => arg !== undefined));
      expect(outcome).toMatchObject({ exitCode: 1, stdout: '', files: [] });
      expect(outcome.stderr).not.toBe('');
    },
  );

  it('does not run where there is no exam', () => {
    rmSync(join(folder(), 'exam.md'));
    expect(run().stderr).toContain('exam.md');
  });
});
