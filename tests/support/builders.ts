import { asCompetencyKey, asItemId, asOptionId, type ItemId } from '../../src/core/base/ids.ts';
import { asDurationMs, asEpochMs, minutes, type EpochMs } from '../../src/core/base/time.ts';
import { arrangeForm, type Form } from '../../src/core/blueprint/form.ts';
import type { DomainOutline, ExamOutline, ItemCatalog } from '../../src/core/exam/exam-outline.ts';
import type { ItemAnswer, PresentedItem } from '../../src/core/item/item.ts';
import type { AnsweredEntry } from '../../src/core/progress/entry.ts';
import type { Sitting } from '../../src/core/session/exam-session.ts';

/** The weights of the real blueprint, with as many competencies and items as asked for. */
export const realWeights = {
  architecture: 20,
  'network-policy': 18,
  'service-mesh': 16,
  'network-observability': 10,
  installation: 10,
  'cluster-mesh': 10,
  ebpf: 10,
  bgp: 6,
} as const;

export function buildDomains(
  weights: Readonly<Record<string, number>> = realWeights,
  competencyCount = 3,
  itemsEach = 20,
): DomainOutline[] {
  return Object.entries(weights).map(([id, weight]) => ({
    id,
    title: `Domain ${id}`,
    summary: `About ${id}`,
    weight,
    hasCheatSheet: true,
    competencies: Array.from({ length: competencyCount }, (_, place) => ({
      id: `c${place + 1}`,
      key: asCompetencyKey(`${id}/c${place + 1}`),
      title: `Competency ${place + 1} of ${id}`,
      summary: 'A competency',
      readingMinutes: 5,
      itemCount: itemsEach,
    })),
  }));
}

export function buildCatalog(domains: readonly DomainOutline[]): ItemCatalog {
  return Object.fromEntries(
    domains.flatMap((domain) =>
      domain.competencies.map(({ key, id, itemCount }) => [
        key,
        Array.from({ length: itemCount }, (_, place) =>
          asItemId(`${domain.id}-${id}-${place + 1}`),
        ),
      ]),
    ),
  );
}

export function buildOutline(domains: readonly DomainOutline[] = buildDomains()): ExamOutline {
  const from = {
    status: 'reported',
    source: 'https://example.org/',
    checkedOn: '2026-11-21',
  } as const;
  return {
    code: 'CCA',
    name: 'Cilium Certified Associate',
    itemCount: { value: 60, ...from },
    minutes: { value: 90, ...from },
    passPercent: { value: 75, ...from },
    weightsFact: from,
    bankVersion: 'test-bank',
    domains,
    hasGlossary: true,
    confusable: [],
    openingPart: null,
  };
}

export function buildItem(id: string, over: Partial<PresentedItem> = {}): PresentedItem {
  return {
    id: asItemId(id),
    competency: asCompetencyKey('architecture/c1'),
    hash: `hash-of-${id}`,
    kind: 'single',
    chooseCount: 1,
    stem: [['p', null, `What about ${id}?`]],
    options: ['one', 'two', 'three', 'four'].map((option) => ({
      id: asOptionId(option),
      text: [`Option ${option}`],
    })),
    ...over,
  };
}

/** The answer of an item from `buildItem`; the key is the option `one`. */
export function buildAnswer(id: string, over: Partial<ItemAnswer> = {}): ItemAnswer {
  return {
    id: asItemId(id),
    hash: `hash-of-${id}`,
    level: 'apply',
    key: [asOptionId('one')],
    rationales: Object.fromEntries(
      ['one', 'two', 'three', 'four'].map((option) => [option, [['p', null, `Why ${option}.`]]]),
    ) as unknown as ItemAnswer['rationales'],
    note: {
      competency: asCompetencyKey('architecture/c1'),
      anchor: 'how',
      heading: 'How it works',
    },
    points: ['ARCH-1'],
    sources: [
      {
        url: 'https://docs.cilium.io/en/stable/overview/intro/',
        version: '1.20',
        checkedOn: '2026-11-21',
      },
    ],
    ...over,
  };
}

export const startedAt = asEpochMs(1_800_000_000_000);

export function at(seconds: number): EpochMs {
  return asEpochMs(startedAt + seconds * 1000);
}

export function buildForm(count: number): Form {
  const items = Array.from({ length: count }, (_, place) => buildItem(`item-${place + 1}`));
  return arrangeForm(items, 'seed', 'test-bank');
}

/** A sitting of 3 items and 10 minutes, unless told otherwise. */
export function buildSitting(over: Partial<Sitting> = {}): Sitting {
  return { id: 'sitting', form: buildForm(3), startedAt, timeLimit: minutes(10), ...over };
}

export function itemAt(sitting: Sitting, place: number): ItemId {
  const item = sitting.form.items[place];
  if (item === undefined) throw new Error(`The form has no item ${place}`);
  return item.id;
}

export function buildAnswered(over: Partial<AnsweredEntry> = {}): AnsweredEntry {
  return {
    kind: 'answered',
    id: 'entry-1',
    at: startedAt,
    item: asItemId('item-1'),
    competency: asCompetencyKey('architecture/c1'),
    hash: 'hash',
    response: [asOptionId('one')],
    correct: true,
    mode: 'practice',
    took: asDurationMs(20_000),
    ...over,
  };
}
