import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseRecord, type RecordFormat } from './record-format.ts';
import { formatRecord } from './record-stamp.ts';

/** A format in its third version: once `{ n }`, then `{ count }`, now `{ count, unit }`. */
const format: RecordFormat<{ count: number; unit: string }> = {
  kind: 'test',
  version: 3,
  steps: {
    1: (data) => ({ count: (data as { n: number }).n }),
    2: (data) => ({ ...(data as { count: number }), unit: 'items' }),
  },
  schema: v.object({ count: v.number(), unit: v.string() }),
};

function problemOf(text: string) {
  const parsed = parseRecord(format, text);
  return parsed.ok ? null : parsed.problem;
}

describe('parseRecord', () => {
  it('reads what was written', () => {
    const data = { count: 3, unit: 'items' };
    expect(parseRecord(format, formatRecord(format, data))).toEqual({ ok: true, value: data });
  });

  it('brings a version 1 record up to today, step by step', () => {
    const old = JSON.stringify({ kind: 'test', version: 1, data: { n: 7 } });
    expect(parseRecord(format, old)).toEqual({ ok: true, value: { count: 7, unit: 'items' } });
  });

  it('does not touch a record of a newer version', () => {
    const newer = JSON.stringify({ kind: 'test', version: 4, data: {} });
    expect(problemOf(newer)).toMatchObject({ reason: 'newer-version' });
  });

  it('says where the shape is wrong', () => {
    const wrong = JSON.stringify({ kind: 'test', version: 3, data: { count: 'x', unit: 'u' } });
    expect(problemOf(wrong)).toMatchObject({ reason: 'wrong-shape' });
    expect(problemOf(wrong)?.message).toContain('count');
  });

  it('refuses another kind, and text that is no JSON', () => {
    expect(problemOf('{"kind":"other","version":1,"data":{}}')?.reason).toBe('wrong-kind');
    expect(problemOf('{')?.reason).toBe('not-json');
  });

  it('never throws, whatever is in the storage', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseRecord(format, text).ok).toBe(false);
      }),
    );
  });
});
