import type { CompiledContent } from '../compiled-content.ts';
import type { CompiledItem } from '../item/compile-item.ts';
import { overlapOf } from '../wording/overlap.ts';
import { guessByLooks, seenItems, type GuessShares } from './guess-by-looks.ts';

/** What the looks of a bank give away, and what it is made of. Shares are 0 to 1. */
export interface BankStats {
  readonly itemCount: number;
  readonly byDomain: Readonly<Record<string, number>>;
  readonly fewestInACompetency: number;
  readonly levelShares: Readonly<Record<string, number>>;
  readonly artefactShare: number;
  readonly multipleShare: number;
  /** Over single-answer items with four options. */
  readonly keyStrictlyLongestShare: number;
  readonly keyStrictlyShortestShare: number;
  /** Median over items of the key's length divided by the mean distractor's. */
  readonly medianLengthRatio: number;
  /** How often the key was written first, second, … */
  readonly keyPositionShares: readonly number[];
  /** The pair of stems that are most alike: shared trigrams of words, divided by those of both. */
  readonly mostAlike: { readonly ids: readonly string[]; readonly overlap: number };
  readonly scenarioCount: number;
  readonly missionCount: number;
  /** What guessing by looks would score. */
  readonly guesses: GuessShares;
}

export function bankStats({ outline, competencies, scenarios }: CompiledContent): BankStats {
  const guesses = guessByLooks(seenItems({ competencies }));
  const items = competencies.flatMap((competency) => competency.items);
  const singles = items.filter(
    ({ presented }) => presented.kind === 'single' && presented.options.length === 4,
  );
  const lengths = singles.map(optionLengths);
  return {
    itemCount: items.length,
    byDomain: Object.fromEntries(
      outline.domains.map(({ id }) => [
        id,
        items.filter(({ presented }) => presented.competency.startsWith(`${id}/`)).length,
      ]),
    ),
    fewestInACompetency: Math.min(...competencies.map((competency) => competency.items.length)),
    levelShares: Object.fromEntries(
      ['recall', 'understand', 'apply'].map((level) => [
        level,
        shareOf(items, ({ answer }) => answer.level === level),
      ]),
    ),
    artefactShare: shareOf(items, hasArtefact),
    multipleShare: shareOf(items, ({ presented }) => presented.kind === 'multiple'),
    keyStrictlyLongestShare: shareOf(lengths, ({ key, others }) => key > Math.max(...others)),
    keyStrictlyShortestShare: shareOf(lengths, ({ key, others }) => key < Math.min(...others)),
    medianLengthRatio: median(lengths.map(({ key, others }) => key / mean(others))),
    keyPositionShares: [0, 1, 2, 3].map((place) =>
      shareOf(singles, ({ presented, answer }) => presented.options[place]?.id === answer.key[0]),
    ),
    mostAlike: mostAlike(items),
    scenarioCount: scenarios.length,
    missionCount: scenarios.reduce((sum, { scenario }) => sum + scenario.missions.length, 0),
    guesses,
  };
}

export function formatStats(stats: BankStats): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const list = (shares: Readonly<Record<string, number>>, show: (value: number) => string) =>
    Object.entries(shares)
      .map(([name, value]) => `${name} ${show(value)}`)
      .join(', ');
  return [
    `items: ${stats.itemCount} (${list(stats.byDomain, String)})`,
    `fewest in a competency: ${stats.fewestInACompetency}`,
    `levels: ${list(stats.levelShares, percent)}`,
    `with an artefact: ${percent(stats.artefactShare)}`,
    `several answers: ${percent(stats.multipleShare)}`,
    `key strictly longest: ${percent(stats.keyStrictlyLongestShare)}, strictly shortest: ${percent(stats.keyStrictlyShortestShare)}`,
    `key to mean distractor, median: ${stats.medianLengthRatio.toFixed(2)}`,
    `key written at place: ${stats.keyPositionShares.map((share, place) => `${place + 1}: ${percent(share)}`).join(', ')}`,
    `most alike stems: ${stats.mostAlike.ids.join(' and ')}, overlap ${stats.mostAlike.overlap.toFixed(2)}`,
    `policy lab: ${stats.scenarioCount} scenarios, ${stats.missionCount} missions`,
    'what guessing by looks would score, beside 25 % by chance:',
    ...Object.entries(stats.guesses).map(([look, share]) => `  ${look}: ${percent(share)}`),
  ].join('\n');
}

/** A stem with something to read: code, output, a table or a diagram. */
function hasArtefact({ presented }: CompiledItem): boolean {
  return presented.stem.some(
    (node) =>
      typeof node !== 'string' &&
      (node[0] === 'pre' || node[0] === 'figure' || node[1]?.className === 'table-scroll'),
  );
}

function optionLengths({ presented, answer, markdown }: CompiledItem) {
  const texts = presented.options.map(({ id }, place) => ({
    isKey: answer.key.includes(id),
    length: markdown.options[place]?.text.length ?? 0,
  }));
  return {
    key: texts.find(({ isKey }) => isKey)?.length ?? 0,
    others: texts.filter(({ isKey }) => !isKey).map(({ length }) => length),
  };
}

function mostAlike(items: readonly CompiledItem[]): BankStats['mostAlike'] {
  const stems = items.map(({ presented, markdown }) => ({
    id: presented.id,
    trigrams: trigramsOf(markdown.stem),
  }));
  let most: BankStats['mostAlike'] = { ids: [], overlap: 0 };
  stems.forEach((one, place) => {
    for (const other of stems.slice(place + 1)) {
      const overlap = overlapOf(one.trigrams, other.trigrams);
      if (overlap > most.overlap) most = { ids: [one.id, other.id], overlap };
    }
  });
  return most;
}

export function trigramsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return new Set(words.slice(2).map((word, place) => `${words[place]} ${words[place + 1]} ${word}`));
}

function shareOf<Member>(members: readonly Member[], is: (member: Member) => boolean): number {
  return members.length === 0 ? 0 : members.filter(is).length / members.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
