import { lazy, Suspense } from 'react';
import { Link, Route, Router, Switch } from 'wouter';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { ServicesProvider, type Services } from '../state/services.ts';
import { Page } from '../ui/page.tsx';
import { KeepOffer } from './keep-offer.tsx';
import { ScreenErrorBoundary } from './screen-error-boundary.tsx';
import { SiteFooter, SiteHeader } from './site-frame.tsx';
import { StorageNotices } from './storage-notices.tsx';

const StudyScreen = lazy(async () => ({
  default: (await import('../features/study/study-screen.tsx')).StudyScreen,
}));
const DomainScreen = lazy(async () => ({
  default: (await import('../features/study/domain-screen.tsx')).DomainScreen,
}));
const NoteScreen = lazy(async () => ({
  default: (await import('../features/study/note-screen.tsx')).NoteScreen,
}));
const CheatSheetScreen = lazy(async () => ({
  default: (await import('../features/study/cheat-sheet-screen.tsx')).CheatSheetScreen,
}));
const GlossaryScreen = lazy(async () => ({
  default: (await import('../features/glossary/glossary-screen.tsx')).GlossaryScreen,
}));
const PracticeBuilderScreen = lazy(async () => ({
  default: (await import('../features/practice/practice-builder-screen.tsx')).PracticeBuilderScreen,
}));
const PracticeStartScreen = lazy(async () => ({
  default: (await import('../features/practice/practice-start-screen.tsx')).PracticeStartScreen,
}));
const PracticeRunScreen = lazy(async () => ({
  default: (await import('../features/practice/practice-run-screen.tsx')).PracticeRunScreen,
}));
const ExamSetupScreen = lazy(async () => ({
  default: (await import('../features/exam/exam-setup-screen.tsx')).ExamSetupScreen,
}));
const ExamRunScreen = lazy(async () => ({
  default: (await import('../features/exam/exam-run-screen.tsx')).ExamRunScreen,
}));
const ExamResultScreen = lazy(async () => ({
  default: (await import('../features/exam/exam-result-screen.tsx')).ExamResultScreen,
}));
const ReviewScreen = lazy(async () => ({
  default: (await import('../features/review/review-screen.tsx')).ReviewScreen,
}));
const PlanScreen = lazy(async () => ({
  default: (await import('../features/plan/plan-screen.tsx')).PlanScreen,
}));
const ProgressScreen = lazy(async () => ({
  default: (await import('../features/progress/progress-screen.tsx')).ProgressScreen,
}));
const LabScreen = lazy(async () => ({
  default: (await import('../features/lab/lab-screen.tsx')).LabScreen,
}));
const OwnScreen = lazy(async () => ({
  default: (await import('../features/lab/own-screen.tsx')).OwnScreen,
}));
const ScenarioScreen = lazy(async () => ({
  default: (await import('../features/lab/scenario-screen.tsx')).ScenarioScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
}));

interface AppProps {
  readonly services: Services;
  /** The path under which the site is served, without a slash at the end. */
  readonly base: string;
}

export function App({ services, base }: AppProps) {
  return (
    <ServicesProvider value={services}>
      <Router base={base}>
        <a className="skip-link" href="#main">
          Skip to content
        </a>
        <SiteHeader />
        <StorageNotices />
        <ScreenErrorBoundary>
          <Suspense fallback={<div className="page page-wait" />}>
            <Screens />
          </Suspense>
        </ScreenErrorBoundary>
        <KeepOffer />
        <SiteFooter />
      </Router>
    </ServicesProvider>
  );
}

function Screens() {
  return (
    <Switch>
      <Route path="/" component={HomeScreen} />
      <Route path="/study" component={StudyScreen} />
      <Route path="/study/:domain">
        {({ domain }) => <DomainScreen key={domain} domain={domain} />}
      </Route>
      {/* Before the notes: no competency has this id. */}
      <Route path="/study/:domain/cheat-sheet">
        {({ domain }) => <CheatSheetScreen key={domain} domain={domain} />}
      </Route>
      <Route path="/study/:domain/:competency">
        {({ domain, competency }) => (
          <NoteScreen key={`${domain}/${competency}`} domain={domain} competency={competency} />
        )}
      </Route>
      <Route path="/glossary" component={GlossaryScreen} />
      <Route path="/practice" component={PracticeBuilderScreen} />
      <Route path="/practice/new" component={PracticeStartScreen} />
      <Route path="/practice/run/:round">
        {({ round }) => <PracticeRunScreen key={round} round={round} />}
      </Route>
      <Route path="/exam" component={ExamSetupScreen} />
      <Route path="/exam/run" component={ExamRunScreen} />
      <Route path="/exam/:attempt">
        {({ attempt }) => <ExamResultScreen key={attempt} attempt={attempt} />}
      </Route>
      <Route path="/review" component={ReviewScreen} />
      <Route path="/plan" component={PlanScreen} />
      <Route path="/progress" component={ProgressScreen} />
      <Route path="/lab" component={LabScreen} />
      {/* Before the scenarios: none has this id. */}
      <Route path="/lab/own" component={OwnScreen} />
      <Route path="/lab/:scenario">
        {({ scenario }) => <ScenarioScreen key={scenario} id={scenario} />}
      </Route>
      <Route path="/settings" component={SettingsScreen} />
      <Route>
        <Page title="There is no such page">
          <p>
            The address may be old or mistyped. Go to the <Link href="/">start page</Link>, the{' '}
            <Link href="/study">notes</Link> or <Link href="/practice">practice</Link>.
          </p>
        </Page>
      </Route>
    </Switch>
  );
}
