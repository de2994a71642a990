import { shuffled, type Rng } from '../../base/rng.ts';
import { parsePolicies } from '../../policy/parse-policies.ts';
import { text, yaml, type ItemDraft } from '../draft.ts';
import { chooseOptions, type KeyLook, type Seen } from '../looks.ts';
import { pick, pickSome } from '../pick.ts';
import { drawScene, type Scene } from '../scene.ts';
import { topics } from '../topics.ts';
import {
  constructs,
  sound,
  writtenPolicy,
  type Construct,
  type Writing,
} from '../written-policy.ts';

interface EditOption extends Seen {
  readonly edit: string;
  readonly reason: string;
}

const asItStands = [
  'Nothing: it is accepted as it stands',
  'Nothing has to change, for it is accepted as it stands',
] as const;

/** What has to change before a policy is accepted, if anything? */
export function draftPolicyValid(rng: Rng, look: KeyLook): ItemDraft | undefined {
  const scene = drawScene(rng);
  const broken = rng.below(4) === 0 ? undefined : pick(constructs, rng);
  const writing: Writing = broken ? { ...sound, ...broken.broken } : sound;
  const policy = writtenPolicy(scene, writing);
  const { rejected, problems } = parsePolicies(policy);
  if (rejected.length > 0 !== (broken !== undefined)) return undefined;
  // Of several errors the others follow from the one that points deepest.
  const [deepest] = problems
    .filter(({ level }) => level === 'error')
    .toSorted((one, other) => other.path.length - one.path.length);
  const message = deepest?.message ?? '';
  const vainOnes = firstOf(
    shuffled(
      constructs.filter((one) => one !== broken),
      rng,
    ),
    4,
    (one) => isInVain(scene, writing, one),
  );
  const nothing = asItStands.map((words): EditOption => ({
    isKey: !broken,
    content: text(words),
    edit: 'nothing',
    reason: broken
      ? `Whoever believes that Cilium overlooks such a slip expects this. The whole policy is rejected and has no effect: ${quoted(message)}.`
      : 'Every field is known, stands where it belongs and has a value of the right type, so the policy is accepted.',
  }));
  const repair = broken ? editOptions(broken, true, message) : [];
  const vain = vainOnes.flatMap((one) => editOptions(one, false, message));
  const options = chooseOptions<EditOption>(
    broken ? repair : nothing,
    broken ? [...pickSome(nothing, 1, rng), ...vain] : vain,
    look,
    (some) =>
      new Set(some.map(({ edit }) => edit)).size === some.length &&
      (!broken || some.some(({ edit }) => edit === 'nothing')),
    rng,
  );
  if (!options) return undefined;
  return {
    stem: [
      text(
        `This policy is to be applied in namespace \`${scene.home}\`, where HTTP is served on port ${scene.port}:`,
      ),
      yaml(policy),
      text('What has to change so that the API server and Cilium accept the policy?'),
    ],
    options,
    topic: topics.brokenRules,
  };
}

function editOptions(one: Construct, isRepair: boolean, message: string): readonly EditOption[] {
  return (isRepair ? one.repair : one.misedit).map((words) => ({
    isKey: isRepair,
    content: text(words),
    edit: one.name,
    reason: isRepair
      ? `As written the policy is rejected: ${quoted(message)}. ${one.why}`
      : `Whoever believes that ${one.belief} expects this. ${one.why}`,
  }));
}

/** The first members that pass a test, which is not asked of more than it has to be. */
function firstOf<Member>(
  members: readonly Member[],
  count: number,
  passes: (member: Member) => boolean,
): readonly Member[] {
  const found: Member[] = [];
  for (const member of members) {
    if (found.length === count) break;
    if (passes(member)) found.push(member);
  }
  return found;
}

/** What was found of two ways of writing; names and ports of a scene do not matter to it. */
const vainEdits = new Map<string, boolean>();

/** The edit that somebody proposes for a construct that is right leaves the policy rejected, or makes it so. */
function isInVain(scene: Scene, writing: Writing, { misedited }: Construct): boolean {
  const edited = { ...writing, ...misedited };
  const key = JSON.stringify(edited);
  const known = vainEdits.get(key);
  if (known !== undefined) return known;
  const isRejected = parsePolicies(writtenPolicy(scene, edited)).rejected.length > 0;
  vainEdits.set(key, isRejected);
  return isRejected;
}

function quoted(message: string): string {
  return `"${message.replaceAll('`', '').replace(/\.$/, '')}"`;
}
