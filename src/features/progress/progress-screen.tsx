import { Page } from '../../ui/page.tsx';
import { BackUpLine } from './back-up-line.tsx';
import { CalibrationSection } from './calibration-section.tsx';
import { CompetencySection } from './competency-section.tsx';
import { DomainSection } from './domain-section.tsx';
import { MockSection } from './mock-section.tsx';
import { PaceSection } from './pace-section.tsx';
import { ReadinessSection } from './readiness-section.tsx';
import './progress.css';

/** Would I pass, and how do I know: each figure with the answers behind it and the range it may be off by. */
export function ProgressScreen() {
  return (
    <Page title="Progress" wide personal>
      <div className="progress-sections">
        <ReadinessSection />
        <DomainSection />
        <CompetencySection />
        <MockSection />
        <CalibrationSection />
        <PaceSection />
        <BackUpLine />
      </div>
    </Page>
  );
}
