import { useMemo, useRef, useState, type ReactNode } from 'react';
import { addFlow, editText, removeFlow, worldOf, type Bench } from '../../core/lab/bench.ts';
import { chooseEnd } from '../../core/lab/choose-end.ts';
import { draftOf, firstDraft, readDraft, type FlowDraft } from '../../core/lab/flow-draft.ts';
import { flowKey, hasEnds } from '../../core/lab/flow-text.ts';
import { decidingPlaces } from '../../core/lab/verdict-words.ts';
import { parseFlowEnd, type FlowEnd } from '../../core/policy/flow.ts';
import type { Span } from '../../core/policy/span.ts';
import { PolicyEditor, type PolicyEditorHandle } from './editor/policy-editor.tsx';
import { engine } from './engine.ts';
import { FlowForm } from './flow-form.tsx';
import { FlowList } from './flow-list.tsx';
import { PictureKey } from './picture-key.tsx';
import { PictureView } from './picture-view.tsx';
import { ProblemList } from './problem-list.tsx';
import { useWidth } from './use-width.ts';
import { VerdictView } from './verdict-view.tsx';

const views = [
  ['text', 'Policies'],
  ['picture', 'Picture'],
  ['verdict', 'Verdict'],
] as const;

type View = (typeof views)[number][0];

interface WorkbenchProps {
  readonly bench: Bench;
  readonly onChange: (bench: Bench) => void;
  /** What can be done with the text as a whole; stands above the editor. */
  readonly children?: ReactNode;
}

const nothingLit: readonly Span[] = [];

/** The policy text beside the picture of what it does, and the verdict of one chosen flow. */
export function Workbench({ bench, onChange, children }: WorkbenchProps) {
  const [view, setView] = useState<View>('text');
  const [edited, setDraft] = useState<FlowDraft>();
  // A pod that was chosen may be gone since.
  const draft = useMemo(
    () => (edited && hasDraftEnds(bench, edited) ? edited : startDraft(bench)),
    [bench, edited],
  );
  const [next, setNext] = useState<'from' | 'to'>('from');
  const [picturePlace, pictureWidth] = useWidth(520);
  const editor = useRef<PolicyEditorHandle>(null);
  const world = useMemo(() => worldOf(bench), [bench]);
  const read = useMemo(() => draft && readDraft(bench.cluster, draft), [bench.cluster, draft]);
  const flow = read?.ok ? read.value : undefined;
  const verdict = useMemo(() => flow && engine.decide(world, flow), [world, flow]);
  const lit = useMemo(
    () => (verdict && !bench.isStale ? decidingPlaces(verdict) : nothingLit),
    [verdict, bench.isStale],
  );
  const key = flow ? flowKey(flow) : '';

  const goTo = (place: Span) => {
    setView('text');
    // The editor may be in a part that only now becomes visible.
    requestAnimationFrame(() => editor.current?.goTo(place));
  };
  const chooseFlow = (chosen: string) => {
    const found = bench.flows.find((one) => one.key === chosen);
    if (found) setDraft(draftOf(found.flow));
  };
  const chooseBox = (end: FlowEnd) => {
    if (draft === undefined) return;
    setDraft(chooseEnd(bench.cluster, draft, next, end));
    setNext(next === 'from' ? 'to' : 'from');
  };

  return (
    <div className="lab" data-view={view}>
      <div className="lab-views" role="group" aria-label="Show">
        {views.map(([id, name]) => (
          <button
            key={id}
            type="button"
            className="button"
            aria-pressed={view === id}
            onClick={() => setView(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <section className="lab-part lab-part-text" aria-labelledby="lab-text-title">
        <div className="lab-part-head">
          <h2 id="lab-text-title" className="lab-part-title">
            Policies
          </h2>
          {children}
        </div>
        <PolicyEditor
          ref={editor}
          text={bench.text}
          onChange={(text) => onChange(editText(engine, bench, text))}
          problems={bench.parsed.problems}
          lit={lit}
        />
        <p className="small quiet">
          Tab indents; Escape and then Tab leaves the editor. Control and space offer fields.
        </p>
        <ProblemList parsed={bench.parsed} isStale={bench.isStale} goTo={goTo} />
      </section>
      <section className="lab-part lab-part-picture" aria-labelledby="lab-picture-title">
        <h2 id="lab-picture-title" className="lab-part-title">
          Picture
        </h2>
        {bench.isStale && (
          <p className="notice small">
            The text has errors. This is the picture of the last text that was valid.
          </p>
        )}
        <div ref={picturePlace} className="lab-picture-place">
          {draft && (
            <PictureView
              cluster={bench.cluster}
              flows={bench.flows}
              width={Math.max(300, Math.min(pictureWidth, 620))}
              chosen={{ from: parseFlowEnd(draft.from), to: parseFlowEnd(draft.to), key }}
              next={next}
              onChooseEnd={chooseBox}
              onChooseFlow={chooseFlow}
            />
          )}
        </div>
        <PictureKey next={next} />
        <h3>Flows drawn</h3>
        <FlowList
          cluster={bench.cluster}
          flows={bench.flows}
          chosen={key}
          onChoose={chooseFlow}
          onRemove={(removed) => onChange(removeFlow(bench, removed))}
        />
      </section>
      <section className="lab-part lab-part-verdict" aria-labelledby="lab-verdict-title">
        <h2 id="lab-verdict-title" className="lab-part-title">
          Verdict
        </h2>
        {draft ? (
          <FlowForm
            cluster={bench.cluster}
            draft={draft}
            problem={read && !read.ok ? read.problem : undefined}
            onChange={(change) => setDraft({ ...draft, ...change })}
            onAdd={
              flow && !bench.flows.some((one) => one.key === key)
                ? () => onChange(addFlow(engine, bench, flow))
                : undefined
            }
          />
        ) : (
          <p className="quiet">The cluster has no pod yet.</p>
        )}
        {flow && verdict && <VerdictView flow={flow} verdict={verdict} goTo={goTo} />}
      </section>
    </div>
  );
}

function hasDraftEnds({ cluster }: Bench, { from, to }: FlowDraft): boolean {
  const ends = { from: parseFlowEnd(from), to: parseFlowEnd(to) };
  return hasEnds(cluster, { ...ends, port: 0, protocol: 'TCP' });
}

function startDraft(bench: Bench): FlowDraft | undefined {
  const [first] = bench.flows;
  return first ? draftOf(first.flow) : firstDraft(bench.cluster);
}
