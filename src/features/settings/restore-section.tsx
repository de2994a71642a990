import { useId, useRef, useState } from 'react';
import { largestBackupBytes } from '../../core/backup/parse-backup.ts';
import type { RestorePlan, Share } from '../../core/backup/restore-plan.ts';
import type { OpenedBackup } from '../../state/safekeeping-store.ts';
import { useServices } from '../../state/services.ts';
import { counted, dateAndTimeOf } from '../../ui/format.ts';

type Stage =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'refused'; readonly reason: string }
  | { readonly phase: 'opened'; readonly opened: OpenedBackup }
  | {
      readonly phase: 'restored';
      readonly plan: RestorePlan;
      /** Something of the lab found no room. */
      readonly isCutShort: boolean;
    };

/** Takes a back-up in: says first what it would add, then adds it. Nothing that is here is ever removed. */
export function RestoreSection() {
  const { safekeeping, announce } = useServices();
  const [stage, setStage] = useState<Stage>({ phase: 'waiting' });
  const latest = useRef<File | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();

  const show = (next: Stage) => {
    setStage(next);
    announce(wordsOf(next));
  };
  const choose = async (file: File | undefined) => {
    latest.current = file ?? null;
    if (file === undefined) return setStage({ phase: 'waiting' });
    const read = await readFile(file);
    if (latest.current !== file) return;
    if ('reason' in read) return show({ phase: 'refused', reason: read.reason });
    const opened = safekeeping.open(read.text);
    if (opened.ok) show({ phase: 'opened', opened: opened.value });
    else show({ phase: 'refused', reason: opened.problem });
  };
  const finish = (next: Stage) => {
    if (input.current !== null) input.current.value = '';
    show(next);
  };
  const add = ({ backup, plan }: OpenedBackup) => {
    const isCutShort = safekeeping.restore(backup) !== null;
    finish({ phase: 'restored', plan, isCutShort });
  };
  return (
    <section className="stack-close">
      <h3>Restore</h3>
      <p id={hintId}>
        A back-up is added to what is here. Nothing is removed, and nothing counts twice.
      </p>
      <p>
        <label className="file-row">
          Choose a back-up file{' '}
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            aria-describedby={hintId}
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        </label>
      </p>
      {stage.phase === 'refused' && (
        <p className="problem">{stage.reason} Nothing has been changed.</p>
      )}
      {stage.phase === 'opened' && (
        <Preview
          opened={stage.opened}
          onAdd={() => add(stage.opened)}
          onCancel={() => finish({ phase: 'waiting' })}
        />
      )}
      {stage.phase === 'restored' && <p>{wordsOf(stage)}</p>}
    </section>
  );
}

/** The size is checked before anything is read: a huge file would freeze the page. */
async function readFile(file: File): Promise<{ text: string } | { reason: string }> {
  if (file.size > largestBackupBytes) {
    const megabytes = Math.round(file.size / 1_000_000);
    const most = largestBackupBytes / 1_000_000;
    return {
      reason: `This file has ${megabytes} MB; a back-up has at most ${most} MB. Choose the file that "Back up" has saved.`,
    };
  }
  try {
    return { text: await file.text() };
  } catch {
    return { reason: 'The browser could not read this file. Choose it again.' };
  }
}

interface PreviewProps {
  readonly opened: OpenedBackup;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

function Preview({ opened: { backup, plan }, onAdd, onCancel }: PreviewProps) {
  return (
    <div className="card stack-close">
      <h4>{titleOf(backup.savedAt)}</h4>
      <ul>
        {linesOf(plan).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {plan.changesNothing && (
        <p>
          {plan.drafts.older > 0
            ? 'Everything else in it is here already.'
            : 'Everything in it is here already.'}
        </p>
      )}
      <p className="row">
        {!plan.changesNothing && (
          <button type="button" className="button button-main" onClick={onAdd}>
            Add to this browser
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {plan.changesNothing ? 'Close' : 'Leave it'}
        </button>
      </p>
    </div>
  );
}

function titleOf(savedAt: OpenedBackup['backup']['savedAt']): string {
  return savedAt === 0 ? 'Back-up of unknown date' : `Back-up of ${dateAndTimeOf(savedAt)}`;
}

/** `25 answers new, 3 already here`, for each kind of which the back-up has any. */
function linesOf(plan: RestorePlan): string[] {
  const kinds: readonly (readonly [Share, string])[] = [
    [plan.answers, 'answer'],
    [plan.flags, 'flag set or taken off'],
    [plan.attempts, 'mock exam'],
    [plan.sittings, 'exam not marked yet'],
    [plan.rounds, 'round of practice'],
    [plan.missions, 'mission of the lab'],
    [plan.drafts, 'text of the lab'],
  ];
  const lines = kinds
    .filter(([{ added, known }]) => added + known > 0)
    .map(
      ([{ added, known }, one]) =>
        `${counted(added, one, pluralOf(one))} new, ${known} already here`,
    );
  const { replacing, older } = plan.drafts;
  const count = (texts: number) => counted(texts, 'text of the lab', 'texts of the lab');
  return [
    ...lines,
    ...(replacing > 0
      ? [`${count(replacing)} newer than here; the older is set aside, under “Set aside” below`]
      : []),
    ...(older > 0 ? [`${count(older)} older than here; the newer stays`] : []),
    ...(plan.takesSettings ? ['Settings that were changed later than those here'] : []),
  ];
}

function pluralOf(one: string): string {
  const plurals: Readonly<Record<string, string>> = {
    'flag set or taken off': 'flags set or taken off',
    'exam not marked yet': 'exams not marked yet',
    'round of practice': 'rounds of practice',
    'mission of the lab': 'missions of the lab',
    'text of the lab': 'texts of the lab',
  };
  return plurals[one] ?? `${one}s`;
}

function wordsOf(stage: Stage): string {
  switch (stage.phase) {
    case 'waiting':
      return '';
    case 'refused':
      return `${stage.reason} Nothing has been changed.`;
    case 'opened':
      return `${titleOf(stage.opened.backup.savedAt)}: ${linesOf(stage.opened.plan).join('; ')}.`;
    case 'restored': {
      const { answers, attempts } = stage.plan;
      const added = `Added: ${counted(answers.added, 'answer')} and ${counted(attempts.added, 'mock exam')}.`;
      return stage.isCutShort
        ? `${added} This browser had no room for all of the policy lab: keep the file, make room and restore it again.`
        : added;
    }
  }
}
