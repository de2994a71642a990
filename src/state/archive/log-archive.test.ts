import { describe, expect, it } from 'vitest';
import { at, buildAnswered } from '../../../tests/support/builders.ts';
import { createSharedStorage, createTestClock } from '../../../tests/support/doors.ts';
import type { ProgressEntry } from '../../core/progress/entry.ts';
import { formatLog } from '../../core/saved/format-log.ts';
import { readingHere } from '../../../tests/support/reading-here.ts';
import { createLogArchive } from './log-archive.ts';

const dayMs = 24 * 60 * 60 * 1000;

function answers(writer: string, count: number, from = 0): ProgressEntry[] {
  return Array.from({ length: count }, (_, place) => {
    const number = from + place;
    return buildAnswered({
      id: `${writer}/${number.toString(36).padStart(4, '0')}`,
      at: at(number),
    });
  });
}

/** A storage with what `tabs` closed tabs have left, three answers each. */
function withClosedTabs(tabs: number) {
  const shared = createSharedStorage();
  for (let tab = 0; tab < tabs; tab += 1) {
    const log = createLogArchive(shared.openTab(), createTestClock(), `closed-${tab}`, readingHere);
    log.append(answers(`closed-${tab}`, 3));
  }
  return shared;
}

function openLog(shared: ReturnType<typeof createSharedStorage>, writer: string, days = 2) {
  const clock = createTestClock();
  clock.advance(days * dayMs);
  return createLogArchive(shared.openTab(), clock, writer, readingHere);
}

const logKeys = (shared: ReturnType<typeof createSharedStorage>) =>
  [...shared.values.keys()].filter((key) => key.startsWith('log/'));

describe('createLogArchive', () => {
  it('rewrites at most a hundred answers with each answer, however long the log is', () => {
    const shared = createSharedStorage();
    const log = openLog(shared, 'tab');
    log.append(answers('tab', 5000));
    let longest = 0;
    for (let count = 0; count < 300; count += 1) {
      const before = new Map(shared.values);
      log.append(answers('tab', 1, 5000 + count));
      const written = [...shared.values].filter(([key, text]) => before.get(key) !== text);
      longest = Math.max(longest, ...written.map(([, text]) => text.length));
    }
    expect(longest).toBeLessThan(3500);
    expect(openLog(shared, 'later').load()).toHaveLength(5300);
  });

  it('saves 50,000 answers in pieces that all are read again', () => {
    const shared = createSharedStorage();
    const all = answers('tab', 50_000);
    expect(openLog(shared, 'tab').append(all).ok).toBe(true);
    expect(logKeys(shared)).toHaveLength(5);
    // Compared as texts: matching 50,000 objects field by field takes seconds.
    const read = JSON.stringify(openLog(shared, 'later').load());
    expect(read === JSON.stringify(all)).toBe(true);
  }, 60_000);

  it('tells of a foreign answer with the piece that it is in, not with the whole log', () => {
    const shared = withClosedTabs(10);
    const one = openLog(shared, 'one');
    const told: (readonly ProgressEntry[])[] = [];
    one.load();
    one.onForeignAppend((entries) => told.push(entries));
    openLog(shared, 'two').append(answers('two', 2));
    expect(told).toEqual([answers('two', 2)]);
  });
});

describe('compact', () => {
  it('packs what closed tabs have left into one piece and loses nothing', async () => {
    const shared = withClosedTabs(40);
    const log = openLog(shared, 'tab');
    const before = log.load();
    expect(before).toHaveLength(120);
    await log.compact();
    expect(logKeys(shared)).toHaveLength(1);
    expect(openLog(shared, 'later').load()).toEqual(before);
  });

  it('leaves a few small pieces, and those of the last day, as they are', async () => {
    const few = withClosedTabs(5);
    const fresh = withClosedTabs(40);
    for (const [shared, days] of [
      [few, 2],
      [fresh, 0.5],
    ] as const) {
      const before = new Map(shared.values);
      const log = openLog(shared, 'tab', days);
      log.load();
      await log.compact();
      expect(shared.values).toEqual(before);
    }
  });

  it('changes nothing when storage is full', async () => {
    const shared = withClosedTabs(40);
    const log = openLog(shared, 'tab');
    log.load();
    const before = new Map(shared.values);
    shared.isFull = true;
    await log.compact();
    expect(shared.values).toEqual(before);
  });

  it('done by two tabs that started together gives one piece', async () => {
    const shared = withClosedTabs(40);
    const before = openLog(shared, 'reader').load();
    const sources = new Map(shared.values);
    const one = openLog(shared, 'one');
    const two = openLog(shared, 'two');
    one.load();
    two.load();
    await one.compact();
    // The second had read the sources before the first removed them.
    for (const [key, text] of sources) shared.values.set(key, text);
    await two.compact();
    expect(logKeys(shared)).toHaveLength(1);
    expect(openLog(shared, 'later').load()).toEqual(before);
  });

  it('packs version 1 pieces too', async () => {
    const shared = createSharedStorage();
    const all = answers('old', 20);
    all.forEach((entry, place) => {
      const record = { kind: 'beeline-log', version: 1, data: [entry] };
      shared.values.set(`log/old-${place}/0`, JSON.stringify(record));
    });
    const log = openLog(shared, 'tab');
    log.load();
    await log.compact();
    expect(logKeys(shared)).toHaveLength(1);
    expect(openLog(shared, 'later').load()).toEqual(all);
  });

  it('leaves pieces of a newer version and damaged ones where they are', async () => {
    const shared = withClosedTabs(20);
    const newer = '{"kind":"beeline-log","version":99,"data":{}}';
    shared.values.set('log/newer/0', newer);
    const log = openLog(shared, 'tab');
    log.load();
    shared.values.set('log/closed-7/0', 'damaged after it was read');
    await log.compact();
    expect(shared.values.get('log/newer/0')).toBe(newer);
    expect(shared.values.get('log/closed-7/0')).toBe('damaged after it was read');
    expect(openLog(shared, 'later').load()).toHaveLength(57);
  });

  it('does not cost the answers of a tab that was only asleep', async () => {
    const shared = withClosedTabs(40);
    const asleep = createLogArchive(shared.openTab(), createTestClock(), 'asleep', readingHere);
    asleep.onForeignAppend(() => undefined);
    asleep.append(answers('asleep', 2));
    const log = openLog(shared, 'tab');
    log.load();
    await log.compact();
    asleep.append(answers('asleep', 1, 2));
    const ids = openLog(shared, 'later')
      .load()
      .map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('asleep/'))).toHaveLength(3);
    expect(ids).toHaveLength(123);
  });

  it('gives back a piece whose tab answered while it was being packed', () => {
    const shared = withClosedTabs(40);
    const asleep = createLogArchive(shared.openTab(), createTestClock(), 'asleep', readingHere);
    asleep.onForeignAppend(() => undefined);
    asleep.append(answers('asleep', 3));
    // What a packing tab does when it has not yet seen the third answer.
    const packing = shared.openTab();
    packing.write('log/packed-x/0', formatLog(answers('asleep', 2)));
    packing.remove('log/asleep/0');
    expect(openLog(shared, 'later').load()).toHaveLength(123);
  });
});
