import { describe, expect, it } from 'vitest';
import { attemptFormat } from './attempt-format.ts';
import { logFormat } from './log-format.ts';
import { practiceFormat } from './practice-format.ts';
import { parseRecord, type RecordFormat } from './record-format.ts';
import { formatRecord, isNewerRecord, stamps } from './record-stamp.ts';
import { settingsFormat } from './settings-format.ts';

const formats: RecordFormat<unknown>[] = [logFormat, settingsFormat, practiceFormat, attemptFormat];

describe('isNewerRecord', () => {
  it.each(formats)('says of $kind what reading the whole record says', (format) => {
    const { kind, version } = format;
    for (const text of [
      formatRecord({ kind, version: version + 1 }, {}),
      formatRecord({ kind, version }, {}),
      formatRecord({ kind: 'another', version: version + 1 }, {}),
      JSON.stringify({ kind, version: String(version + 1), data: {} }),
      JSON.stringify({ kind, version: version + 1 }),
      JSON.stringify({ kind, data: {} }),
      'null',
      '7',
      '[]',
      '',
      '{"kind":',
    ]) {
      const parsed = parseRecord(format, text);
      const isNewer = !parsed.ok && parsed.problem.reason === 'newer-version';
      expect({ text, isNewer: isNewerRecord(format, text) }).toEqual({ text, isNewer });
    }
  });

  it('knows the stamp of every format that has one', () => {
    for (const stamp of Object.values(stamps))
      expect(formats.find(({ kind }) => kind === stamp.kind)).toMatchObject(stamp);
  });
});
