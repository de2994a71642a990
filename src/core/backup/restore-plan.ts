import type { ProgressEntry } from '../progress/entry.ts';
import { mergeSettings } from '../saved/settings-format.ts';
import type { LearnerData } from './backup.ts';

/** How many of one kind a back-up would add, and how many are here already. */
export interface Share {
  readonly added: number;
  readonly known: number;
}

/** What restoring a back-up would change, for the learner to see first. */
export interface RestorePlan {
  readonly answers: Share;
  readonly flags: Share;
  readonly attempts: Share;
  readonly rounds: Share;
  /** Exams that are not marked yet. */
  readonly sittings: Share;
  /** The settings of the back-up were changed later than those here, and count. */
  readonly takesSettings: boolean;
  readonly changesNothing: boolean;
}

export function planRestore(here: LearnerData, backup: LearnerData): RestorePlan {
  const marked = [...here.attempts, ...backup.attempts].map(({ id }) => id);
  const known = new Set(here.entries.map(({ id }) => id));
  const count = (kind: ProgressEntry['kind']) =>
    shareOf(
      backup.entries.filter((entry) => entry.kind === kind).map(({ id }) => id),
      known,
    );
  const idsOf = (members: readonly { readonly id: string }[]) => members.map(({ id }) => id);
  const sittingIds = (data: LearnerData) => data.sittings.map(({ sitting }) => sitting.id);
  const shares = {
    answers: count('answered'),
    flags: count('flagged'),
    attempts: shareOf(idsOf(backup.attempts), new Set(idsOf(here.attempts))),
    rounds: shareOf(idsOf(backup.rounds), new Set(idsOf(here.rounds))),
    sittings: shareOf(sittingIds(backup), new Set([...sittingIds(here), ...marked])),
  };
  const takesSettings =
    backup.settings !== null &&
    (here.settings === null || mergeSettings(here.settings, backup.settings) !== here.settings);
  return {
    ...shares,
    takesSettings,
    changesNothing: !takesSettings && Object.values(shares).every(({ added }) => added === 0),
  };
}

function shareOf(ids: readonly string[], known: ReadonlySet<string>): Share {
  const distinct = [...new Set(ids)];
  const added = distinct.filter((id) => !known.has(id)).length;
  return { added, known: distinct.length - added };
}
