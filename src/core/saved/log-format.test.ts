import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryLog } from '../../../tests/support/arbitrary-progress.ts';
import { at, buildAnswered } from '../../../tests/support/builders.ts';
import { asItemId, asOptionId } from '../base/ids.ts';
import type { ProgressEntry } from '../progress/entry.ts';
import { mergeEntries } from '../progress/merge-entries.ts';
import { formatLog } from './format-log.ts';
import { parseLog } from './log-format.ts';

function read(text: string) {
  const parsed = parseLog(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

function buildLog(count: number): ProgressEntry[] {
  return Array.from({ length: count }, (_, place) =>
    buildAnswered({
      id: `tab/${place.toString(36).padStart(4, '0')}`,
      at: at(place * 40),
      item: asItemId(`item-${place % 7}`),
      response: [asOptionId(['one', 'two', 'three'][place % 3]!)],
      confidence: place % 2 === 0 ? 'sure' : 'guess',
    }),
  );
}

/** The record with another text in the place of its rows. */
function withRows(text: string, change: (rows: string[]) => string[]): string {
  const record = JSON.parse(text) as { data: { rows: string } };
  record.data.rows = change(record.data.rows.split(';')).join(';');
  return JSON.stringify(record);
}

describe('formatLog and parseLog', () => {
  it('give back every entry exactly, fields of newer versions too', () => {
    fc.assert(
      fc.property(arbitraryLog, (log) => {
        const { entries, unreadable } = read(formatLog(log));
        expect(unreadable).toEqual([]);
        expect(mergeEntries(entries)).toEqual(mergeEntries(log));
        expect(entries).toHaveLength(log.length);
      }),
      { numRuns: 500 },
    );
  });

  it('write an answer in less than 30 characters', () => {
    const thousand = formatLog(buildLog(1000)).length;
    expect((formatLog(buildLog(2000)).length - thousand) / 1000).toBeLessThan(30);
  });

  it('read a version 1 piece, a list of entries written out', () => {
    const log = buildLog(3);
    const old = JSON.stringify({ kind: 'beeline-log', version: 1, data: log });
    expect(read(old)).toEqual({ entries: log, unreadable: [] });
  });

  it.each([
    ['is no row', 'What?'],
    ['names a text that is not there', 'pz,0,0,0,0'],
    ['names an id that is not there', 'p0,0,0,0,z'],
    ['names an option that is not there', 'p0,0,0,z,0'],
    ['names further fields that are not there', 'p0,0,0,0,0,z'],
    ['is after the end of time', 'p0,zzzzzzzzzzzz,0,0,0'],
  ])('keep the neighbors of a damaged row that %s, and tell it apart', (_, damaged) => {
    const log = buildLog(3);
    const text = withRows(formatLog(log), ([first, , last]) => [first!, damaged, last!]);
    const { entries, unreadable } = read(text);
    expect(entries).toEqual([log[0], log[2]]);
    expect(unreadable).toMatchObject([{ row: damaged, place: 1 }]);
  });

  it('refuse a confidence that nobody can have said, in the answers that name it only', () => {
    const text = formatLog(buildLog(2)).replace('"guess"', '"certain"');
    expect(read(text).entries.map(({ id }) => id)).toEqual(['tab/0000']);
  });

  it('never take further fields for the fields of an answer, nor for a prototype', () => {
    const text = formatLog(buildLog(2))
      .replace('{"confidence":"guess"}', '{"correct":false}')
      .replace('{"confidence":"sure"}', '{"__proto__":{"hacked":true}}');
    const { entries } = read(text);
    expect(entries.map(({ id }) => id)).toEqual(['tab/0000']);
    expect('hacked' in entries[0]!).toBe(false);
  });

  it('never throw, whatever stands in the tables and rows', () => {
    const anything = fc.record({
      from: fc.oneof(fc.nat(), fc.json()),
      texts: fc.array(fc.oneof(fc.jsonValue(), fc.array(fc.string()))),
      ids: fc.array(fc.oneof(fc.jsonValue(), fc.tuple(fc.string(), fc.integer()))),
      more: fc.array(fc.jsonValue()),
      rows: fc.stringMatching(/^([pPfF][0-9a-c],[0-9a-z],[0-9]?,[0-9]?,[!0-9][0-9]?(,[0-9])?;?)*$/),
      plain: fc.array(fc.jsonValue()),
    });
    fc.assert(
      fc.property(anything, (data) => {
        parseLog(JSON.stringify({ kind: 'beeline-log', version: 2, data }));
      }),
    );
  });
});
