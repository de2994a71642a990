import { useState } from 'react';
import { changeWorld, editText, openBench, sharedLabOf, type Bench } from '../../core/lab/bench.ts';
import { formatSharedLab, type SharedLab } from '../../core/lab/shared-lab.ts';
import type { Cluster } from '../../core/policy/cluster.ts';
import { ClusterForm } from './cluster-form.tsx';
import { engine } from './engine.ts';
import { ModeChoice } from './mode-choice.tsx';
import { HostFirewallChoice } from './host-firewall-choice.tsx';
import { KubePaste } from './kube-paste.tsx';
import { Fold, MoreViews } from './more-views.tsx';
import { OpenFile } from './open-file.tsx';
import { Workbench } from './workbench.tsx';

interface OwnBenchProps {
  readonly start: SharedLab;
  /** It came by link: nothing is kept until the learner says so. */
  readonly isShared: boolean;
  readonly onKeep: (lab: string) => void;
  readonly onLeaveShared: () => void;
}

/** The bench with a cluster that can be changed. */
export function OwnBench({ start, isShared, onKeep, onLeaveShared }: OwnBenchProps) {
  const [bench, setBench] = useState<Bench>(() =>
    openBench(engine, { ...start, text: start.policies }),
  );
  const [isKept, setKept] = useState(!isShared);
  const change = (next: Bench) => {
    setBench(next);
    if (isKept) onKeep(labText(next));
  };
  const setCluster = (cluster: Cluster) => change(changeWorld(engine, bench, { cluster }));
  const setText = (text: string) => change(editText(engine, bench, text));
  return (
    <div className="stack">
      {!isKept && (
        <div className="notice">
          <p>
            Somebody shared this lab with you. What you change is lost when you leave, unless you
            keep it; keeping it takes the place of your own.
          </p>
          <div className="row">
            <button
              type="button"
              className="button"
              onClick={() => {
                onKeep(labText(bench));
                setKept(true);
              }}
            >
              Keep it as my own
            </button>
            <button type="button" className="button button-plain" onClick={onLeaveShared}>
              Open my own cluster
            </button>
          </div>
        </div>
      )}
      <div className="lab-more stack-close">
        <Fold title="Bring pods and policies">
          <KubePaste
            cluster={bench.cluster}
            policies={bench.text}
            onRead={(cluster, text) =>
              change(editText(engine, changeWorld(engine, bench, { cluster }), text))
            }
          />
          <OpenFile label="Open a file of policies" onText={setText} />
        </Fold>
        <Fold title="Change the cluster">
          <ClusterForm cluster={bench.cluster} onChange={setCluster} />
          <ModeChoice
            mode={bench.mode}
            onChange={(mode) => change(changeWorld(engine, bench, { mode }))}
          />
          <HostFirewallChoice
            isOn={bench.options.hostFirewall === true}
            onChange={(hostFirewall) =>
              change(changeWorld(engine, bench, { options: { hostFirewall } }))
            }
          />
        </Fold>
      </div>
      <Workbench bench={bench} onChange={change} />
      <MoreViews bench={bench} />
    </div>
  );
}

function labText(bench: Bench): string {
  return formatSharedLab(sharedLabOf(bench));
}
