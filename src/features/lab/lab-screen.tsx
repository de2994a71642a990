import { Link } from 'wouter';
import type { ScenarioEntry } from '../../core/lab/scenario.ts';
import { useResource } from '../../state/resource.ts';
import { useLab, useServices } from '../../state/services.ts';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import './lab.css';

/** The scenarios of the policy lab, in rising order. */
export function LabScreen() {
  const { bank } = useServices();
  const list = useResource(bank.scenarioList, 'scenarios');
  return (
    <Page title="Policy lab" wide personal>
      <div className="stack">
        <p>
          Write network policies for a small cluster and see at once which traffic passes, and which
          rule decides. Verdicts are computed in your browser, as Cilium 1.20 decides; nothing
          leaves it.
        </p>
        {list.status === 'failed' && <LoadFailed what="The list of scenarios" retry={list.retry} />}
        {list.status === 'loading' && <Loading what="the scenarios" />}
        {list.status === 'ready' && (
          <ul className="lab-scenarios">
            {list.value.map((entry) => (
              <li key={entry.id} className="card">
                <ScenarioCard entry={entry} />
              </li>
            ))}
          </ul>
        )}
        <section className="stack-close">
          <h2>Your own cluster</h2>
          <p>
            Bring your pods and policies, or build a cluster by form, and share what you find as a
            link.
          </p>
          <p>
            <Link href="/lab/own" className="button">
              Open your own cluster
            </Link>
          </p>
        </section>
      </div>
    </Page>
  );
}

function ScenarioCard({ entry }: { readonly entry: ScenarioEntry }) {
  const records = useLab((state) => state.missions);
  const solved = entry.missions.filter(({ id }) => records[id]?.solvedAt !== undefined).length;
  return (
    <>
      <h2>
        <Link href={`/lab/${entry.id}`}>{entry.title}</Link>
      </h2>
      <p>{entry.summary}</p>
      {entry.missions.length > 0 && (
        <p className="small quiet">
          {solved} of {entry.missions.length} missions solved
        </p>
      )}
    </>
  );
}
