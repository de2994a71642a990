import { lazy, Suspense } from 'react';
import { Link, useSearch } from 'wouter';
import type { Scenario } from '../../core/lab/scenario.ts';
import { useResource } from '../../state/resource.ts';
import { useServices } from '../../state/services.ts';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProseView } from '../../ui/prose-view.tsx';
import { SourceList } from '../../ui/source-list.tsx';
import { useIsAlive } from '../../state/use-is-alive.ts';
import { MissionPicker } from './mission-picker.tsx';
import './lab.css';

// The editor and the engine: the largest part of the site, and nothing of it is needed to read what the scenario is about.
const ScenarioBench = lazy(async () => ({
  default: (await import('./scenario-bench.tsx')).ScenarioBench,
}));

/** One scenario of the lab. */
export function ScenarioScreen({ id }: { readonly id: string }) {
  const { bank } = useServices();
  const scenario = useResource(bank.scenarios, id);
  const list = useResource(bank.scenarioList, 'scenarios');
  if (scenario.status === 'ready') return <OpenScenario scenario={scenario.value} />;
  const isUnknown = list.status === 'ready' && !list.value.some((entry) => entry.id === id);
  if (isUnknown) {
    return (
      <Page title="There is no such scenario" above={<Link href="/lab">Policy lab</Link>}>
        <p>
          The address may be old or mistyped. Go to the <Link href="/lab">list of scenarios</Link>.
        </p>
      </Page>
    );
  }
  return (
    <Page title="Policy lab" wide="full">
      {scenario.status === 'failed' && <LoadFailed what="The scenario" retry={scenario.retry} />}
      {scenario.status === 'loading' && <Loading what="the scenario" />}
    </Page>
  );
}

/** The mission stands in the address, so that a reload and a link open it again. */
function OpenScenario({ scenario }: { readonly scenario: Scenario }) {
  const asked = new URLSearchParams(useSearch()).get('mission');
  const mission = scenario.missions.find(({ id }) => id === asked);
  return (
    <Page title={scenario.title} above={<Link href="/lab">Policy lab</Link>} wide="full">
      <div className="stack">
        <ProseView prose={scenario.intro} />
        {scenario.missions.length > 0 && (
          <MissionPicker scenario={scenario} current={mission?.id} />
        )}
        {useIsAlive() ? (
          <Suspense fallback={<div className="lab-wait" />}>
            <ScenarioBench key={mission?.id ?? ''} scenario={scenario} mission={mission} />
          </Suspense>
        ) : (
          <div className="lab-wait" />
        )}
        <SourceList
          sources={scenario.sources.map(({ url, version, checked }) => ({
            url,
            title: new URL(url).pathname.replace(/^\/(en\/stable\/)?|\/$/g, ''),
            version: `Cilium ${version}`,
            checkedOn: checked,
          }))}
        />
      </div>
    </Page>
  );
}
