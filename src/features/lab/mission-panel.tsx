import { useState } from 'react';
import { Link } from 'wouter';
import type { Bench } from '../../core/lab/bench.ts';
import { askName, endName, flowKey } from '../../core/lab/flow-text.ts';
import { gradeMission, type MissionGrade } from '../../core/lab/grade-mission.ts';
import { allMisconceptions } from '../../core/generated/misconceptions/all-misconceptions.ts';
import type { Misconception } from '../../core/generated/misconceptions/misconception.ts';
import { likelyMisconception } from '../../core/lab/likely-misconception.ts';
import { countsAsEvidence } from '../../core/lab/mission-evidence.ts';
import { reasonWords, wantedWords } from '../../core/lab/mission-words.ts';
import type { Mission } from '../../core/lab/scenario.ts';
import { useLab, useServices } from '../../state/services.ts';
import { ProseView } from '../../ui/prose-view.tsx';
import { engine } from './engine.ts';
import { MissionHelp } from './mission-help.tsx';
import { OutcomeSign } from './outcome-sign.tsx';

interface MissionPanelProps {
  readonly mission: Mission;
  readonly bench: Bench;
  /** The mission after this one, if the scenario has one. */
  readonly next: { readonly address: string; readonly title: string } | undefined;
  /** Replaces the text of the bench. */
  readonly onText: (text: string) => void;
}

interface Checked {
  readonly text: string;
  readonly grade: MissionGrade;
  /** What the answer comes from, if that is certain. */
  readonly belief: Misconception | undefined;
}

/** A mission: its goal, how far it is, its hints, and the check of the answer. */
export function MissionPanel({ mission, bench, next, onText }: MissionPanelProps) {
  const { lab, announce } = useServices();
  const record = useLab((state) => state.missions[mission.id]);
  const [checked, setChecked] = useState<Checked>();
  const grade = gradeMission(mission, bench, bench.parsed, engine.decide);
  const result = checked?.text === bench.text ? checked : undefined;

  const check = () => {
    setChecked({
      text: bench.text,
      grade,
      belief: likelyMisconception(mission, bench, bench.parsed, grade, allMisconceptions),
    });
    if (grade.isSolved) lab.solve(mission.id, mission.competencies);
    announce(grade.isSolved ? 'Mission solved.' : 'Not solved yet.');
  };

  return (
    <section className="lab-mission card stack-close" aria-label={`Mission: ${mission.title}`}>
      <h2>{mission.title}</h2>
      <ProseView prose={mission.goal} />
      <ul className="lab-wanted">
        {grade.visible.map(({ flow, wanted, got, isRight }) => (
          <li key={flowKey(flow)} data-right={isRight}>
            <OutcomeSign outcome={got.verdict} />
            <span>
              {endName(flow.from, bench.cluster)} → {endName(flow.to, bench.cluster)},{' '}
              {askName(flow)}{' '}
              <strong>
                {wantedWords(wanted, flow)}: {isRight ? 'right' : 'not yet'}
              </strong>
            </span>
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="button button-main" onClick={check}>
          Check my answer
        </button>
        {record?.solvedAt !== undefined && <span className="lab-solved">✓ Solved</span>}
      </div>
      {result && <CheckResult {...result} />}
      {result?.grade.isSolved && record && (
        <p className="small quiet">
          {countsAsEvidence({
            isFirst: true,
            hintCount: record.hintCount,
            sawSolution: record.sawSolution,
          })
            ? 'Solved the first time with at most one hint: this counts a little in your progress.'
            : 'Solved with more help than one hint: a good exercise, but it does not count in your progress.'}
        </p>
      )}
      {result?.grade.isSolved && (
        <p>
          <Link className="button" href={next?.address ?? '/lab'}>
            {next ? `Next mission: ${next.title}` : 'All scenarios'}
          </Link>
        </p>
      )}
      <MissionHelp mission={mission} onText={onText} />
    </section>
  );
}

function CheckResult({ grade, belief }: Checked) {
  if (grade.isSolved) {
    return (
      <p className="notice lab-result" data-solved="true">
        <strong>Solved.</strong> All flows are as they should be, also those that you did not see.
      </p>
    );
  }
  const wrong = grade.visible.flatMap(({ reason }) => (reason ? [reasonWords(reason).text] : []));
  return (
    <div className="notice notice-bad lab-result" data-solved="false">
      <p>
        <strong>Not solved yet.</strong>{' '}
        {grade.rejected.length > 0 &&
          `The text is rejected (${grade.rejected.map(({ title }) => title).join(', ')}): mend its errors first.`}
      </p>
      {grade.rejected.length === 0 && (
        <ul>
          {wrong.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
          {grade.hidden?.map(({ category, reason }, index) => (
            <li key={`hidden ${index}`}>
              All flows that you see are right, but one that you do not see is wrong ({category}).{' '}
              {reasonWords(reason).text}
            </li>
          ))}
        </ul>
      )}
      {belief && (
        <p>
          Your policies would reach the goal if it were true that {belief.belief}.{' '}
          <strong>{belief.truth}</strong>
        </p>
      )}
    </div>
  );
}
