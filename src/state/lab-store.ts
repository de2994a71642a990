import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CompetencyKey } from '../core/base/ids.ts';
import type { LabData } from '../core/backup/lab-data.ts';
import type { Result } from '../core/base/result.ts';
import type { Clock, KeyValueStorage, SaveProblem } from '../core/doors/doors.ts';
import {
  labDraftFormat,
  missionFormat,
  type LabDraft,
  type MissionRecord,
} from '../core/saved/lab-format.ts';
import { createRecordArchive, type RecordArchive } from './archive/record-archive.ts';
import { wholeCodec } from './archive/whole-codec.ts';
import { keepAside } from './archive/set-aside.ts';

export interface LabState {
  /** By the id of the mission; one that was never tried is missing. */
  readonly missions: Readonly<Record<string, MissionRecord>>;
}

/** What is kept of the lab: missions for ever, texts until they are reset. */
export interface LabStore extends StoreApi<LabState> {
  /** The learner has opened so many hints of a mission. */
  openHints(mission: string, count: number): void;
  seeSolution(mission: string): void;
  /**
   * @param competencies what the mission exercises
   * @returns whether it was the first time
   */
  solve(mission: string, competencies: readonly CompetencyKey[]): boolean;
  /** The text that was left under this name; `null` if none was. */
  readDraft(name: string): string | null;
  keepDraft(name: string, text: string): void;
  dropDraft(name: string): void;
  /** All that is kept, for a back-up. */
  saved(): LabData;
  /**
   * Takes over what a back-up and this browser have together. A text here that gives way to another is set aside first, and
   * stays where there is no room for that.
   *
   * @returns why something of it is not saved; `null` when all is
   */
  restore(merged: LabData): SaveProblem | null;
}

export interface LabDeps {
  readonly storage: KeyValueStorage;
  readonly clock: Clock;
}

const untried: MissionRecord = { hintCount: 0, sawSolution: false };

export function createLabStore({ storage, clock }: LabDeps): LabStore {
  const missions = createRecordArchive(storage, clock, 'mission/', wholeCodec(missionFormat));
  const drafts = createRecordArchive(storage, clock, 'lab-draft/', wholeCodec(labDraftFormat));
  const readAll = (): LabState => ({ missions: byId(missions) });
  const store = createStore<LabState>(readAll);
  missions.onForeignChange(() => store.setState(readAll()));

  const keep = (mission: string, record: MissionRecord) => {
    missions.write(mission, record);
    store.setState(({ missions: all }) => ({ missions: { ...all, [mission]: record } }));
  };
  /** What happens after the first solve is practice and changes nothing. */
  const change = (mission: string, next: (record: MissionRecord) => MissionRecord): boolean => {
    const record = missions.read(mission) ?? untried;
    if (record.solvedAt !== undefined || missions.isNewer(mission)) return false;
    keep(mission, next(record));
    return true;
  };

  const takeDraft = (name: string, draft: LabDraft): SaveProblem | null => {
    if (drafts.isNewer(name)) return null;
    const own = drafts.read(name);
    if (own !== null && own.text !== draft.text) {
      const message = 'an older text of the lab, replaced by a newer one from a back-up';
      if (!keepAside(storage, clock, `lab-draft/${name}`, own.text, message)) return 'full';
    }
    return problemOf(drafts.write(name, draft));
  };

  return {
    ...store,
    openHints(mission, count) {
      change(mission, (record) => ({ ...record, hintCount: Math.max(record.hintCount, count) }));
    },
    seeSolution(mission) {
      change(mission, (record) => ({ ...record, sawSolution: true }));
    },
    solve(mission, competencies) {
      const before = missions.read(mission);
      if (before?.solvedAt !== undefined && before.competencies === undefined) {
        keep(mission, { ...before, competencies });
      }
      return change(mission, (record) => ({ ...record, solvedAt: clock.now(), competencies }));
    },
    readDraft: (name) => drafts.read(name)?.text ?? null,
    keepDraft(name, text) {
      if (!drafts.isNewer(name)) drafts.write(name, { text, changedAt: clock.now() });
    },
    dropDraft: (name) => drafts.remove(name),
    saved: () => ({ missions: store.getState().missions, drafts: byId(drafts) }),
    restore(merged) {
      const problems = [
        ...Object.entries(merged.missions).map(([id, record]) =>
          missions.isNewer(id) ? null : problemOf(missions.write(id, record)),
        ),
        ...Object.entries(merged.drafts).map(([name, draft]) => takeDraft(name, draft)),
      ];
      store.setState(({ missions: all }) => ({ missions: { ...all, ...merged.missions } }));
      return problems.find((problem) => problem !== null) ?? null;
    },
  };
}

function byId<Data>(archive: RecordArchive<Data>): Record<string, Data> {
  return Object.fromEntries(
    archive.ids().flatMap((id) => {
      const record = archive.read(id);
      return record === null ? [] : [[id, record]];
    }),
  );
}

function problemOf(saved: Result<null, SaveProblem>): SaveProblem | null {
  return saved.ok ? null : saved.problem;
}
