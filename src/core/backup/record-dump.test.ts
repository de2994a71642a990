import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBackup } from './parse-backup.ts';

const scope = 'beeline/cca/';

/** What "Download everything" of the first version gave for the sample: the records of the exam without the scope. */
function readFirstDownload(): Record<string, string> {
  const file = new URL('../../../tests/samples/saved/version-1.json', import.meta.url);
  const saved = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const own = Object.entries(saved).filter(([key]) => key.startsWith(scope));
  return Object.fromEntries(own.map(([key, text]) => [key.slice(scope.length), text]));
}

describe('a file of "Download everything" of the first version', () => {
  it('is restored whole', () => {
    const parsed = parseBackup(JSON.stringify(readFirstDownload(), null, 2), 'CCA');
    if (!parsed.ok) throw new Error(parsed.problem);
    const { entries, attempts, sittings, rounds, itemTexts } = parsed.value.data;
    expect(entries).toHaveLength(19);
    expect(attempts).toHaveLength(1);
    expect(sittings.map(({ logs }) => logs.length)).toEqual([1]);
    expect(rounds).toHaveLength(1);
    expect(Object.keys(itemTexts)).toHaveLength(15);
  });

  it('is refused when one of its records is damaged', () => {
    const records = readFirstDownload();
    const key = Object.keys(records).find((one) => one.startsWith('attempt/'))!;
    records[key] = records[key]!.slice(0, 100);
    const parsed = parseBackup(JSON.stringify(records), 'CCA');
    expect(parsed.ok ? 'restored' : parsed.problem).toContain(key);
  });
});
