import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock, KeyValueStorage } from '../core/doors/doors.ts';
import { labDraftFormat, missionFormat, type MissionRecord } from '../core/saved/lab-format.ts';
import { createRecordArchive } from './archive/record-archive.ts';

export interface LabState {
  /** By the id of the mission; one that was never tried is missing. */
  readonly missions: Readonly<Record<string, MissionRecord>>;
}

/** What is kept of the lab: missions for ever, texts until they are reset. */
export interface LabStore extends StoreApi<LabState> {
  /** The learner has opened so many hints of a mission. */
  openHints(mission: string, count: number): void;
  seeSolution(mission: string): void;
  /** @returns whether it was the first time */
  solve(mission: string): boolean;
  /** The text that was left under this name; `null` if none was. */
  readDraft(name: string): string | null;
  keepDraft(name: string, text: string): void;
  dropDraft(name: string): void;
}

export interface LabDeps {
  readonly storage: KeyValueStorage;
  readonly clock: Clock;
}

const untried: MissionRecord = { hintCount: 0, sawSolution: false };

export function createLabStore({ storage, clock }: LabDeps): LabStore {
  const missions = createRecordArchive(storage, clock, 'mission/', missionFormat);
  const drafts = createRecordArchive(storage, clock, 'lab-draft/', labDraftFormat);
  const readAll = (): LabState => ({
    missions: Object.fromEntries(
      missions.ids().flatMap((id) => {
        const record = missions.read(id);
        return record === null ? [] : [[id, record]];
      }),
    ),
  });
  const store = createStore<LabState>(readAll);
  missions.onForeignChange(() => store.setState(readAll()));

  /** What happens after the first solve is practice and changes nothing. */
  const change = (mission: string, next: (record: MissionRecord) => MissionRecord): boolean => {
    const record = missions.read(mission) ?? untried;
    if (record.solvedAt !== undefined || missions.isNewer(mission)) return false;
    const changed = next(record);
    missions.write(mission, changed);
    store.setState(({ missions: all }) => ({ missions: { ...all, [mission]: changed } }));
    return true;
  };

  return {
    ...store,
    openHints(mission, count) {
      change(mission, (record) => ({ ...record, hintCount: Math.max(record.hintCount, count) }));
    },
    seeSolution(mission) {
      change(mission, (record) => ({ ...record, sawSolution: true }));
    },
    solve: (mission) => change(mission, (record) => ({ ...record, solvedAt: clock.now() })),
    readDraft: (name) => drafts.read(name)?.text ?? null,
    keepDraft: (name, text) => void drafts.write(name, { text }),
    dropDraft: (name) => drafts.remove(name),
  };
}
