import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, buildAnswered } from '../../../tests/support/builders.ts';
import { asItemId, asOptionId } from '../base/ids.ts';
import { asEpochMs } from '../base/time.ts';
import type { Attempt } from '../result/attempt.ts';
import { formatCsv } from './csv.ts';
import { answersCsv, attemptsCsv } from './progress-csv.ts';

describe('formatCsv', () => {
  it('quotes as RFC 4180 says', () => {
    // The examples of section 2 of https://www.rfc-editor.org/rfc/rfc4180
    const rows = [
      ['aaa', 'b\r\nbb', 'ccc'],
      ['aaa', 'b"bb', 'c,cc'],
    ];
    expect(formatCsv(['x', 'y', 'z'], rows)).toBe(
      'x,y,z\r\naaa,"b\r\nbb",ccc\r\naaa,"b""bb","c,cc"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://x.test","y")'])(
    'never gives a spreadsheet the formula %j',
    (formula) => {
      expect(formatCsv([], [[formula]]).split('\r\n')[1]).toMatch(/^"?'/);
    },
  );

  it('can be read back by the grammar of RFC 4180', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 })), (rows) => {
        const read = readCsv(formatCsv(['a', 'b'], rows)).slice(1);
        const withoutGuard = read.map((row) =>
          row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')),
        );
        const plain = rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')));
        expect(withoutGuard).toEqual(plain);
      }),
    );
  });
});

/** A reader written from the grammar of section 2, as a check from outside. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    const [, cell = '', end] = match;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('answersCsv', () => {
  it('has a row for each answer, with times in UTC, and none for a flag', () => {
    const csv = answersCsv([
      buildAnswered({
        id: 'tab/0000',
        at: asEpochMs(0),
        response: [asOptionId('one'), asOptionId('two')],
        confidence: 'sure',
      }),
      { kind: 'flagged', id: 'tab/0001', at: at(1), item: asItemId('item-1'), on: true },
    ]);
    expect(readCsv(csv)).toEqual([
      expect.arrayContaining(['answered_at', 'chosen_options', 'confidence']),
      [
        '1970-01-01T00:00:00.000Z',
        'item-1',
        'architecture/c1',
        'practice',
        'one two',
        'true',
        '20',
        'sure',
        'false',
        'hash',
        'tab/0000',
      ],
    ]);
  });
});

describe('attemptsCsv', () => {
  it('has a row for each item of each exam, and the result of the exam in it', () => {
    const attempt = {
      id: 'exam',
      startedAt: at(0),
      endedAt: at(60),
      endedBy: 'learner',
      timeLimit: null,
      passPercent: 75,
      items: [1, 0].map((points, place) => ({
        id: `item-${place}`,
        competency: 'a/b',
        response: ['one'],
        key: ['one'],
        points,
        flagged: false,
        timeSpent: 1500,
      })),
    } as unknown as Attempt;
    const [header, ...rows] = readCsv(attemptsCsv([attempt]));
    const cells = rows.map((row) => Object.fromEntries(row.map((cell, i) => [header![i], cell])));
    expect(cells).toMatchObject([
      {
        exam: 'exam',
        place: '1',
        points: '1',
        exam_correct: '1',
        exam_items: '2',
        passed: 'false',
      },
      { place: '2', points: '0', seconds: '1.5', time_limit_seconds: '' },
    ]);
  });
});
