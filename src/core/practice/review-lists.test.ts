import { describe, expect, it } from 'vitest';
import { buildAnswered, buildCatalog, buildDomains } from '../../../tests/support/builders.ts';
import { localDayOf } from '../base/day.ts';
import { asCompetencyKey, asItemId } from '../base/ids.ts';
import { asEpochMs } from '../base/time.ts';
import { indexEntries } from '../progress/item-history.ts';
import { foldDeck } from '../schedule/deck.ts';
import { listsOf, reviewsOf } from './review-lists.ts';

const catalog = buildCatalog(buildDomains({ ebpf: 100 }, 1, 4));
const [one, two, three] = ['1', '2', '3'].map((n) => asItemId(`ebpf-c1-${n}`));
const day = (count: number) => asEpochMs(1_800_000_000_000 + count * 86_400_000);
const utcDay = (at: ReturnType<typeof day>) => localDayOf(at, 0);

const answers = [
  { item: one!, at: day(0), correct: true, confidence: 'guess' },
  { item: two!, at: day(0), correct: false, confidence: 'sure' },
  { item: three!, at: day(0), correct: true },
  { item: asItemId('withdrawn'), at: day(0), correct: false, confidence: 'sure' },
  { item: asItemId('policy-flows/999/aa'), at: day(0), correct: false, confidence: 'sure' },
] as const;

const entries = answers.map((answer, place) =>
  buildAnswered({ id: `${place}`, competency: asCompetencyKey('ebpf/c1'), ...answer }),
);

function listsOn(count: number) {
  const calendar = { today: utcDay(day(count)), examDay: null, postponedTo: null };
  const deck = foldDeck(entries, utcDay);
  return listsOf(reviewsOf(indexEntries(entries), deck, calendar, catalog));
}

describe('reviewsOf', () => {
  it('has each list by its reason, and nothing that the bank has withdrawn', () => {
    expect(listsOn(0)).toEqual({
      due: [],
      'confident-errors': [two],
      'lucky-guesses': [one],
      slow: [],
      flipped: [],
      'never-right': [two],
    });
  });

  it('has a generated item that was missed, today and when it is due again', () => {
    const item = asItemId('policy-flows/2/aa');
    const competency = asCompetencyKey('network-policy/interpret-policies');
    const missed = [
      buildAnswered({ id: 'm', competency, item, at: day(0), correct: false, confidence: 'sure' }),
    ];
    const on = (count: number) => {
      const calendar = { today: utcDay(day(count)), examDay: null, postponedTo: null };
      return listsOf(reviewsOf(indexEntries(missed), foldDeck(missed, utcDay), calendar, catalog));
    };
    expect(on(0)).toMatchObject({ due: [], 'confident-errors': [item], 'never-right': [item] });
    expect(on(30).due).toEqual([item]);
  });

  it('has all in the due list once their day has come, what is nearest to being forgotten first', () => {
    expect(listsOn(30).due).toEqual([two, one, three]);
  });
});
