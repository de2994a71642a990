import { useMemo } from 'react';
import { Link } from 'wouter';
import type { LocalDay } from '../../core/base/day.ts';
import type { ItemCatalog } from '../../core/exam/exam-outline.ts';
import { askableWith } from '../../core/practice/askable-items.ts';
import { planDays, type Plan, type PlanDay, type PlanPart } from '../../core/plan/plan.ts';
import { planTopics } from '../../core/plan/plan-topics.ts';
import { usualTime } from '../../core/schedule/deck.ts';
import { dueCounts } from '../../core/schedule/due.ts';
import { useGoal } from '../../state/goal.ts';
import { useProgress, useServices } from '../../state/services.ts';
import { useCompetencyTitle } from '../../state/use-competency-title.ts';
import { useStandings } from '../../state/use-standings.ts';
import { counted, dateOfDay, dayName, studyTime } from '../../ui/format.ts';

/** Days that are shown at once; the others are one click away. */
const daysShown = 7;

interface PlanDaysProps {
  readonly catalog: ItemCatalog;
  readonly today: LocalDay;
  readonly examDay: LocalDay;
}

export function PlanDays({ catalog, today, examDay }: PlanDaysProps) {
  const plan = usePlan({ catalog, today, examDay });
  const { domains } = useServices().bank.outline;
  if (plan === null) return null;
  const titleOf = (id: string) => domains.find((domain) => domain.id === id)?.title ?? id;
  const mocks = plan.days.filter(({ parts }) => parts.some(({ kind }) => kind === 'mock'));
  const later = plan.days.slice(daysShown);
  return (
    <>
      <p className="lead">
        {counted(plan.days.length, 'day')} until the exam {dayName(examDay, today)}.
      </p>
      <section className="stack-close" aria-labelledby="order">
        <h2 id="order">In this order</h2>
        {plan.domains.length === 0 ? (
          <p>Every question has been answered right. Reviews and mock exams remain.</p>
        ) : (
          <ol className="plan-order">
            {plan.domains.map((id) => (
              <li key={id}>
                <Link href={`/study/${id}`}>{titleOf(id)}</Link>
              </li>
            ))}
          </ol>
        )}
        <p>
          {mocks.length === 0
            ? 'No mock exam: there are too few days or minutes for one.'
            : `${counted(mocks.length, 'mock exam')}: ${mocks.map(({ day }) => dayName(day, today)).join('; ')}.`}
        </p>
      </section>
      <section className="stack-close" aria-labelledby="days">
        <h2 id="days">Day by day</h2>
        <ol className="plan-days">
          {plan.days.slice(0, daysShown).map((day) => (
            <PlanDayRow key={day.day} day={day} today={today} />
          ))}
        </ol>
        {later.length > 0 && (
          <details>
            <summary>Show {counted(later.length, 'more day')}</summary>
            <ol className="plan-days">
              {later.map((day) => (
                <PlanDayRow key={day.day} day={day} today={today} />
              ))}
            </ol>
          </details>
        )}
      </section>
      <LeftOut leftOut={plan.leftOut} />
    </>
  );
}

function usePlan({ catalog, today, examDay }: PlanDaysProps): Plan | null {
  const { bank, schedule } = useServices();
  const { domains, minutes } = bank.outline;
  const [{ minutesPerDay }] = useGoal();
  const index = useProgress((state) => state.index);
  const standings = useStandings();
  return useMemo(() => {
    const deck = schedule.deck();
    const isAskable = askableWith(catalog);
    const calendar = { ...schedule.calendar(), today, examDay };
    return planDays({
      today,
      examDay,
      minutesPerDay,
      dueCounts: dueCounts(deck, calendar, examDay - today, ({ item }) => isAskable(item)),
      topics: planTopics(domains, standings, catalog, index),
      usualTime: usualTime(deck),
      mockMinutes: minutes.value,
    });
  }, [schedule, domains, minutes, minutesPerDay, index, standings, catalog, today, examDay]);
}

function PlanDayRow({ day, today }: { readonly day: PlanDay; readonly today: LocalDay }) {
  const isToday = day.day === today;
  return (
    <li className="plan-day">
      <h3>
        {isToday ? 'Today' : dateOfDay(day.day)}{' '}
        <span className="small quiet">
          {day.parts.length === 0 ? 'free' : studyTime(Math.round(day.minutes))}
        </span>
      </h3>
      {day.parts.length > 0 && (
        <ul>
          {day.parts.map((part, place) => (
            <li key={place}>
              <PartWords part={part} isToday={isToday} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** A part of today leads straight to it; a later one is only said, for it may change. */
function PartWords({ part, isToday }: { readonly part: PlanPart; readonly isToday: boolean }) {
  const titleOf = useCompetencyTitle();
  const linked = (href: string, words: string) =>
    isToday ? <Link href={href}>{words}</Link> : words;
  switch (part.kind) {
    case 'review':
      return linked(
        `/practice/new?pool=due&length=${part.questionCount}`,
        `Review ${counted(part.questionCount, 'question')}`,
      );
    case 'read':
      return linked(
        `/study/${part.competency}`,
        `Read ${titleOf(part.competency)}, ${counted(Math.max(1, Math.round(part.minutes)), 'minute')}`,
      );
    case 'drill':
      return (
        <>
          {linked(
            `/practice/new?competencies=${part.competency}&pool=open&length=${part.questionCount}`,
            `${counted(part.questionCount, 'question')} on ${titleOf(part.competency)}`,
          )}
          : worth up to {counted(Number(part.pointsUpTo.toFixed(1)), 'point')}
        </>
      );
    case 'mock':
      return linked('/exam', 'Mock exam');
  }
}

function LeftOut({ leftOut }: Pick<Plan, 'leftOut'>) {
  const titleOf = useCompetencyTitle();
  if (leftOut.length === 0) return null;
  const count = leftOut.reduce((sum, { questionCount }) => sum + questionCount, 0);
  return (
    <section className="stack-close" aria-labelledby="left-out">
      <h2 id="left-out">No time for</h2>
      <p>
        {counted(count, 'question')} on {counted(leftOut.length, 'topic')}. More minutes a day would
        reach them; those worth most come first.
      </p>
      <details>
        <summary>Which topics</summary>
        <ul>
          {leftOut.map(({ competency, questionCount }) => (
            <li key={competency}>
              <Link href={`/study/${competency}`}>{titleOf(competency)}</Link>:{' '}
              {counted(questionCount, 'question')}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
