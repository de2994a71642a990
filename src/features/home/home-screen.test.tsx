import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildAnswered } from '../../../tests/support/builders.ts';
import { TestApp } from '../../../tests/support/test-app.tsx';
import { createTestServices } from '../../../tests/support/test-services.ts';
import { asCompetencyKey, asItemId } from '../../core/base/ids.ts';
import { HomeScreen } from './home-screen.tsx';

const day = 86_400_000;

/** A learner who answered so many questions on eBPF wrong, so many days ago. */
function renderHome({ wrong, daysAgo = 0 }: { wrong: number; daysAgo?: number }) {
  const services = createTestServices();
  for (let place = 1; place <= wrong; place += 1) {
    const {
      id: _id,
      at: _at,
      kind: _kind,
      ...answer
    } = buildAnswered({
      item: asItemId(`ebpf-c1-${place}`),
      competency: asCompetencyKey('ebpf/c1'),
      correct: false,
    });
    services.progress.recordAnswer(answer);
  }
  services.clock.advance(daysAgo * day);
  render(
    <TestApp services={services} path="/">
      <HomeScreen />
    </TestApp>,
  );
  return { services, user: userEvent.setup() };
}

describe('HomeScreen', () => {
  it('tells a newcomer how to begin and claims nothing', () => {
    renderHome({ wrong: 0 });
    expect(screen.getByRole('link', { name: 'Answer ten questions' })).toBeVisible();
    expect(screen.queryByText(/passing today/)).not.toBeInTheDocument();
    expect(screen.queryByText('Due today')).not.toBeInTheDocument();
  });

  it('says what a drill may win, and leads to its missed and new questions', async () => {
    renderHome({ wrong: 2 });
    // Nothing is known of Architecture, which weighs more: 60 points over six questions.
    expect(await screen.findByText(/^6 questions on .*architecture: worth up to/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Practice 6 questions' })).toHaveAttribute(
      'href',
      '/practice/new?competencies=architecture/c1&pool=open&length=6',
    );
  });

  it('says what is missing for a forecast', () => {
    renderHome({ wrong: 2 });
    expect(screen.getByText(/23 first answers and 1 domain still missing/)).toBeVisible();
  });

  it('counts what is due with its time, and puts it off until tomorrow without a word after', async () => {
    const { services, user } = renderHome({ wrong: 3, daysAgo: 3 });
    expect(await screen.findByText('3 questions to see again, about 3 minutes.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Postpone until tomorrow' }));
    expect(screen.getByText('3 questions put off until tomorrow.')).toBeVisible();
    expect(services.announced).toEqual(['Put off until tomorrow.']);
    await user.click(screen.getByRole('button', { name: 'Ask them today after all' }));
    expect(screen.getByText(/^3 questions to see again/)).toBeVisible();
  });
});
