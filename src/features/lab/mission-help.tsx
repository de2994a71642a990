import { useState } from 'react';
import type { Mission } from '../../core/lab/scenario.ts';
import { useServices } from '../../state/services.ts';
import { ProseView } from '../../ui/prose-view.tsx';
import { Output } from './output.tsx';

interface MissionHelpProps {
  readonly mission: Mission;
  readonly onText: (text: string) => void;
}

/** Hints one by one, and a solution at the end of them. */
export function MissionHelp({ mission, onText }: MissionHelpProps) {
  const { lab } = useServices();
  const [opened, setOpened] = useState(0);
  const [isSolutionShown, setSolutionShown] = useState(false);
  const [solution = ''] = mission.solutions;
  const openHint = () => {
    lab.openHints(mission.id, opened + 1);
    setOpened(opened + 1);
  };
  const showSolution = () => {
    lab.seeSolution(mission.id);
    setSolutionShown(true);
  };
  return (
    <div className="stack-close">
      {opened > 0 && (
        <ol className="lab-hints">
          {mission.hints.slice(0, opened).map((hint, index) => (
            <li key={index}>
              <ProseView prose={hint} />
            </li>
          ))}
        </ol>
      )}
      <div className="row">
        {opened < mission.hints.length && (
          <button type="button" className="button" onClick={openHint}>
            {opened === 0 ? 'Show a hint' : 'Next hint'} ({opened + 1} of {mission.hints.length})
          </button>
        )}
        {opened >= mission.hints.length && !isSolutionShown && (
          <button type="button" className="button" onClick={showSolution}>
            Show a solution
          </button>
        )}
      </div>
      {isSolutionShown && (
        <>
          <Output label="A solution" text={solution} />
          <p>
            <button type="button" className="button" onClick={() => onText(solution)}>
              Put the solution into the editor
            </button>
          </p>
        </>
      )}
    </div>
  );
}
