import { useState } from 'react';
import { editText, openBench, type Bench } from '../../core/lab/bench.ts';
import type { Mission, Scenario } from '../../core/lab/scenario.ts';
import { useServices } from '../../state/services.ts';
import { engine } from './engine.ts';
import { missionAddress } from './mission-address.ts';
import { MissionPanel } from './mission-panel.tsx';
import { MoreViews } from './more-views.tsx';
import { ResetButton } from './reset-button.tsx';
import { Workbench } from './workbench.tsx';

interface ScenarioBenchProps {
  readonly scenario: Scenario;
  /** Missing for free play. */
  readonly mission: Mission | undefined;
}

/** A scenario on the bench, with the text that the learner left. */
export function ScenarioBench({ scenario, mission }: ScenarioBenchProps) {
  const { lab } = useServices();
  const draftName = mission ? `${scenario.id}.${mission.id}` : scenario.id;
  const startText = mission?.start ?? scenario.policies;
  const [bench, setBench] = useState<Bench>(() =>
    // The start is opened first: an unfinished text then shows what was valid before it.
    editText(
      engine,
      openBench(engine, {
        ...scenario,
        text: startText,
        flows: mission?.visible.map(({ flow }) => flow) ?? scenario.flows,
      }),
      lab.readDraft(draftName) ?? startText,
    ),
  );
  const change = (next: Bench) => {
    if (next.text !== bench.text) {
      if (next.text === startText) lab.dropDraft(draftName);
      else lab.keepDraft(draftName, next.text);
    }
    setBench(next);
  };
  const onText = (text: string) => change(editText(engine, bench, text));
  return (
    <>
      {mission && (
        <MissionPanel
          mission={mission}
          bench={bench}
          next={nextMission(scenario, mission)}
          onText={onText}
        />
      )}
      <Workbench bench={bench} onChange={change}>
        {bench.text !== startText && <ResetButton onReset={() => onText(startText)} />}
      </Workbench>
      <MoreViews bench={bench} />
    </>
  );
}

function nextMission(scenario: Scenario, mission: Mission) {
  const next = scenario.missions[scenario.missions.indexOf(mission) + 1];
  return next && { address: missionAddress(scenario.id, next.id), title: next.title };
}
