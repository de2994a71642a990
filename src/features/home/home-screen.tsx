import { firstAnswers } from '../../core/mastery/standing.ts';
import { useProgress, useServices } from '../../state/services.ts';
import { useStandings } from '../../state/use-standings.ts';
import { Comb } from '../../ui/comb/comb.tsx';
import { StandingsTable } from '../../ui/comb/standings-table.tsx';
import { counted } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { FirstDay } from './first-day.tsx';
import { Running } from './running.tsx';
import { Today } from './today.tsx';
import './home.css';

/** Where am I, and what next: whatever is running, what is due, one recommended action, the comb. */
export function HomeScreen() {
  const { outline } = useServices().bank;
  const isNew = useProgress((state) => state.index.answerCount === 0);
  const standings = useStandings();
  return (
    <Page
      personal
      title={isNew ? `Prepare for the ${outline.code} exam` : 'Where you stand'}
      tabTitle={`Prepare for the ${outline.name} exam`}
      wide
    >
      <div className="stack home">
        <Running />
        {isNew ? <FirstDay /> : <Today />}
        <section className="stack-close" aria-labelledby="comb-heading">
          <h2 id="comb-heading">The exam, point by point</h2>
          <p className="quiet">
            {isNew
              ? 'One cell for each of the 100 points of the exam. Cells fill as your first answers show that a point is yours.'
              : `One cell for each point, from ${counted(firstAnswers(standings), 'first answer')}.`}
          </p>
          <Comb standings={standings} />
          <details>
            <summary>Show as a table</summary>
            <StandingsTable standings={standings} />
          </details>
        </section>
      </div>
    </Page>
  );
}
