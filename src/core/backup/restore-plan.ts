import type { ProgressEntry } from '../progress/entry.ts';
import type { MissionRecord } from '../saved/lab-format.ts';
import { isSameRecord } from '../progress/richer-of.ts';
import { mergeSettings } from '../saved/merge-settings.ts';
import type { LearnerData } from './backup.ts';
import { mergeMission, newerDraft, type LabData } from './lab-data.ts';

/** How many of one kind a back-up would add, and how many are here already. */
export interface Share {
  readonly added: number;
  readonly known: number;
}

/** Texts of the lab: `replacing` are newer than a text here, `older` are older than it and stay in the file alone. */
export interface DraftShare extends Share {
  readonly replacing: number;
  readonly older: number;
}

/** What restoring a back-up would change, for the learner to see first. */
export interface RestorePlan {
  readonly answers: Share;
  readonly flags: Share;
  readonly attempts: Share;
  readonly rounds: Share;
  /** Exams that are not marked yet. */
  readonly sittings: Share;
  /** Missions of the lab; one counts as new when the back-up knows of its first solve, or of more help. */
  readonly missions: Share;
  readonly drafts: DraftShare;
  /** Some setting of the back-up was changed later than here, and counts. */
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
    missions: shareOfMissions(here.lab, backup.lab),
  };
  const drafts = shareOfDrafts(here.lab, backup.lab);
  const takesSettings =
    backup.settings !== null &&
    (here.settings === null ||
      !isSameRecord(mergeSettings(here.settings, backup.settings), here.settings));
  return {
    ...shares,
    drafts,
    takesSettings,
    changesNothing:
      !takesSettings &&
      drafts.replacing === 0 &&
      [...Object.values(shares), drafts].every(({ added }) => added === 0),
  };
}

function shareOf(ids: readonly string[], known: ReadonlySet<string>): Share {
  const distinct = [...new Set(ids)];
  const added = distinct.filter((id) => !known.has(id)).length;
  return { added, known: distinct.length - added };
}

function shareOfMissions(here: LabData, backup: LabData): Share {
  const all = Object.entries(backup.missions);
  const added = all.filter(([id, theirs]) => {
    const own = ownOf(here.missions, id);
    return own === undefined || !isEqualMission(mergeMission(own, theirs), own);
  }).length;
  return { added, known: all.length - added };
}

/** A name out of a file may be that of a method. */
function ownOf<Value>(all: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

/** Of two solves merging takes one as it is; help that adds up is a new record. */
function isEqualMission(merged: MissionRecord, own: MissionRecord): boolean {
  if (merged === own) return true;
  const { solvedAt, hintCount, sawSolution } = merged;
  return solvedAt === undefined && hintCount === own.hintCount && sawSolution === own.sawSolution;
}

function shareOfDrafts(here: LabData, backup: LabData): DraftShare {
  const fates = Object.entries(backup.drafts).map(([name, theirs]) => {
    const own = ownOf(here.drafts, name);
    if (own === undefined) return 'added';
    if (own.text === theirs.text) return 'known';
    return newerDraft(own, theirs) === theirs ? 'replacing' : 'older';
  });
  const count = (fate: string) => fates.filter((one) => one === fate).length;
  return {
    added: count('added'),
    known: count('known'),
    replacing: count('replacing'),
    older: count('older'),
  };
}
