import { useDeferredValue, useState, type ReactNode } from 'react';
import type { Bench } from '../../core/lab/bench.ts';
import { CommandsPanel } from './commands-panel.tsx';
import { SharePanel } from './share-panel.tsx';
import { VerdictTable } from './verdict-table.tsx';

/** What stands below the bench, opened when wanted. It may lag behind typing; verdicts and picture do not. */
export function MoreViews({ bench }: { readonly bench: Bench }) {
  const settled = useDeferredValue(bench);
  return (
    <div className="lab-more stack-close">
      <Fold title="All verdicts as a table">
        <VerdictTable bench={settled} />
      </Fold>
      <Fold title="What the commands print now">
        <CommandsPanel bench={settled} />
      </Fold>
      <Fold title="Share or keep">
        <SharePanel bench={settled} />
      </Fold>
    </div>
  );
}

/** Closed parts cost nothing: their content exists only while they are open. */
export function Fold({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="lab-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <div className="stack-close">{children}</div>}
    </details>
  );
}
