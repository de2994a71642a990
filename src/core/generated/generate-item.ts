import { asCompetencyKey, asOptionId, type ItemId } from '../base/ids.ts';
import { createRng, fnv1a, type Rng } from '../base/rng.ts';
import type { ItemAnswer, PresentedItem } from '../item/item.ts';
import type { ItemDraft, Topic } from './draft.ts';
import { proseOfBlocks, proseOfOption } from './draft-prose.ts';
import { generatedFamilies } from './family-list.ts';
import { draftPolicyChange } from './families/policy-change.ts';
import { draftPolicyDecider } from './families/policy-decider.ts';
import { draftPolicyDialects } from './families/policy-dialects.ts';
import { draftPolicyGoal } from './families/policy-goal.ts';
import { draftPolicyOutcome } from './families/policy-outcome.ts';
import { draftPolicyValid } from './families/policy-valid.ts';
import { draftPolicyFlows } from './families/policy-flows.ts';
import { readGeneratedId } from './generated-id.ts';
import { drawLook, type KeyLook } from './looks.ts';

/** Makes a draft, or says that this draw gives no fair one. */
type Drafter = (rng: Rng, look: KeyLook) => ItemDraft | undefined;

const drafters: Readonly<Record<string, Drafter>> = {
  'policy-flows': draftPolicyFlows,
  'policy-outcome': draftPolicyOutcome,
  'policy-decider': draftPolicyDecider,
  'policy-change': draftPolicyChange,
  'policy-dialects': draftPolicyDialects,
  'policy-goal': draftPolicyGoal,
  'policy-valid': draftPolicyValid,
};

/** Draws before a seed is given up; far more than any seed has needed. */
const mostDraws = 400;

/** Draws after which the key may look as it likes. */
const drawsForLook = 8;

/** The version of the pages that state what the engine computes, and the day they were read. */
const factsVersion = '1.20';
const factsCheckedOn = '2026-11-21';

export interface GeneratedItem {
  readonly presented: PresentedItem;
  readonly answer: ItemAnswer;
}

/**
 * Makes the item of an id; the same id gives the same item for ever.
 *
 * @returns `undefined` for an id that names no family, or a version of it that is no longer made, and for one of which
 *   no draw is fair: somebody may have written it by hand
 */
export function generateItem(id: ItemId): GeneratedItem | undefined {
  const ref = readGeneratedId(id);
  const family = generatedFamilies.find((one) => one.id === ref?.family);
  if (!ref || family?.version !== ref.version) return undefined;
  const draft = draftItem(id);
  return draft && present(id, family.competency, draft);
}

/**
 * The draft of an id: draws that give no fair item are thrown away, in an order that the id fixes.
 * @returns `undefined` if no draw gives one
 * @throws Error for an id without a family
 */
export function draftItem(id: ItemId): ItemDraft | undefined {
  const drafter = drafters[readGeneratedId(id)?.family ?? ''];
  if (!drafter) throw new Error(`There is no family for ${id}`);
  const look = drawLook(createRng(`${id}/look`));
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const draft = drafter(createRng(`${id}/${draw}`), draw < drawsForLook ? look : 'any');
    if (draft) return draft;
  }
  return undefined;
}

function present(
  id: ItemId,
  competency: PresentedItem['competency'],
  draft: ItemDraft,
): GeneratedItem {
  const hash = hashOf(draft);
  const options = draft.options.map((option, place) => ({
    ...option,
    id: asOptionId(optionNames[place] ?? String(place)),
  }));
  return {
    presented: {
      id,
      competency,
      hash,
      kind: 'single',
      chooseCount: 1,
      stem: proseOfBlocks(draft.stem),
      options: options.map((option) => ({ id: option.id, text: proseOfOption(option.content) })),
    },
    answer: {
      id,
      hash,
      level: 'apply',
      key: options.filter(({ isKey }) => isKey).map((option) => option.id),
      rationales: Object.fromEntries(
        options.map((option) => [
          option.id,
          proseOfBlocks([{ kind: 'text', text: option.reason }]),
        ]),
      ),
      ...taughtBy(draft.topic),
    },
  };
}

/** Names of options by the place in which they were written, which chance has set. */
export const optionNames = ['one', 'two', 'three', 'four', 'five'] as const;

function taughtBy(topic: Topic): Pick<ItemAnswer, 'note' | 'points' | 'sources'> {
  const { note, anchor, heading, points } = topic;
  return {
    note: { competency: asCompetencyKey(`network-policy/${note}`), anchor, heading },
    points,
    sources: sourcesOf(topic),
  };
}

/** The pages that say what a topic teaches. */
export function sourcesOf({ pages }: Topic): ItemAnswer['sources'] {
  return pages.map((page) => ({
    url: `https://docs.cilium.io/en/stable/${page}`,
    version: factsVersion,
    checkedOn: factsCheckedOn,
  }));
}

/** Changes with every word of the item. */
function hashOf({ stem, options }: ItemDraft): string {
  const words = JSON.stringify([
    stem,
    options.map(({ isKey, content, reason }) => [isKey, content, reason]),
  ]);
  return [fnv1a(words), fnv1a(words, 0x9e3779b9)]
    .map((half) => half.toString(16).padStart(8, '0'))
    .join('');
}
