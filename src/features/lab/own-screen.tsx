import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { emptyLab } from '../../core/lab/cluster-edit.ts';
import { longestSharedLab, parseSharedLab, type SharedLab } from '../../core/lab/shared-lab.ts';
import { useServices } from '../../state/services.ts';
import { Page } from '../../ui/page.tsx';
import { useIsAlive } from '../../state/use-is-alive.ts';
import { OwnBench } from './own-bench.tsx';
import { unpackText } from './packed-text.ts';
import './lab.css';

type Opened =
  | { readonly phase: 'reading' }
  | { readonly phase: 'refused'; readonly reason: string }
  | { readonly phase: 'open'; readonly lab: SharedLab; readonly isShared: boolean };

/** The name that a learner's own lab is kept under. */
const draftName = 'own';

/** A cluster of the learner's own, or one that somebody shared as a link. */
export function OwnScreen() {
  // What is shown stands in this browser's storage or after the hash.
  return useIsAlive() ? (
    <OwnLab />
  ) : (
    <Page title="Your own cluster" above={<Link href="/lab">Policy lab</Link>} wide="full">
      <div className="lab-wait" />
    </Page>
  );
}

function OwnLab() {
  const { lab } = useServices();
  const [packed] = useState(() => /^#s=(.*)$/.exec(location.hash)?.[1]);
  const [opened, setOpened] = useState<Opened>(() =>
    packed === undefined
      ? { phase: 'open', lab: ownLab(lab.readDraft(draftName)), isShared: false }
      : { phase: 'reading' },
  );
  useEffect(() => {
    if (packed === undefined) return undefined;
    let isGone = false;
    void readLink(packed).then((result) => {
      if (!isGone) setOpened(result);
    });
    return () => {
      isGone = true;
    };
  }, [packed]);

  const openOwn = () => {
    history.replaceState(null, '', location.pathname);
    setOpened({ phase: 'open', lab: ownLab(lab.readDraft(draftName)), isShared: false });
  };
  return (
    <Page title="Your own cluster" above={<Link href="/lab">Policy lab</Link>} wide="full">
      {opened.phase === 'refused' && (
        <div className="notice notice-bad" role="alert">
          <p>
            This link cannot be opened. {opened.reason} Ask for it again, or open your own cluster.
          </p>
          <button type="button" className="button" onClick={openOwn}>
            Open your own cluster
          </button>
        </div>
      )}
      {opened.phase === 'open' && (
        <OwnBench
          key={String(opened.isShared)}
          start={opened.lab}
          isShared={opened.isShared}
          onKeep={(text) => lab.keepDraft(draftName, text)}
          onLeaveShared={openOwn}
        />
      )}
    </Page>
  );
}

async function readLink(packed: string): Promise<Opened> {
  const text = await unpackText(packed, longestSharedLab);
  if (text === null) return { phase: 'refused', reason: 'It is damaged or too large.' };
  const read = parseSharedLab(text);
  return read.ok
    ? { phase: 'open', lab: read.value, isShared: true }
    : { phase: 'refused', reason: read.problem };
}

function ownLab(kept: string | null): SharedLab {
  const read = kept === null ? undefined : parseSharedLab(kept);
  return read?.ok ? read.value : emptyLab;
}
