import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildAnswered } from '../../../tests/support/builders.ts';
import { TestApp } from '../../../tests/support/test-app.tsx';
import { createTestServices, type TestServices } from '../../../tests/support/test-services.ts';
import { asCompetencyKey, asItemId } from '../../core/base/ids.ts';
import type { AnsweredEntry } from '../../core/progress/entry.ts';
import { ReviewScreen } from './review-screen.tsx';

const day = 86_400_000;

function answer(services: TestServices, place: number, over: Partial<AnsweredEntry>) {
  const {
    id: _id,
    at: _at,
    kind: _kind,
    ...rest
  } = buildAnswered({
    item: asItemId(`ebpf-c1-${place}`),
    competency: asCompetencyKey('ebpf/c1'),
    ...over,
  });
  services.progress.recordAnswer(rest);
}

function renderReview(prepare: (services: TestServices) => void) {
  const services = createTestServices();
  prepare(services);
  render(
    <TestApp services={services} path="/review">
      <ReviewScreen />
    </TestApp>,
  );
  return { services, user: userEvent.setup() };
}

const headings = () => screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent);

describe('ReviewScreen', () => {
  it('has what was sure and wrong at its head, then what is due, and no empty list', async () => {
    renderReview((services) => {
      answer(services, 1, { correct: false, confidence: 'sure' });
      answer(services, 2, { correct: true, confidence: 'guess' });
      services.clock.advance(10 * day);
    });
    await screen.findByRole('heading', { name: 'Sure and wrong (1)' });
    expect(headings()).toEqual([
      'Sure and wrong (1)',
      'Due today (2)',
      'Lucky guesses (1)',
      'Never right (1)',
      'Missed and flagged',
      'Weakest first',
    ]);
  });

  it('starts a round from each list', async () => {
    renderReview((services) => answer(services, 1, { correct: false, confidence: 'sure' }));
    const link = await screen.findByRole('link', { name: /Review 1 question: Sure and wrong/ });
    expect(link).toHaveAttribute('href', '/practice/new?pool=confident-errors&length=1');
  });

  it('sends who missed a question on too many days to its section instead of asking again', async () => {
    renderReview((services) => {
      for (let count = 0; count < 5; count += 1) {
        answer(services, 1, { correct: false });
        services.clock.advance(2 * day);
      }
    });
    const leeches = await screen.findByRole('region', { name: /^Read instead of guessing/ });
    expect(
      await within(leeches).findByRole('link', { name: 'Read: How it works' }),
    ).toHaveAttribute('href', '/study/architecture/c1#how');
    expect(headings()).toContain('Due today (0)');
  });

  it('counts as missed and flagged only what can still be asked', async () => {
    renderReview((services) => {
      const withdrawn = asItemId('ebpf-withdrawn');
      answer(services, 1, { correct: false });
      answer(services, 2, { item: withdrawn, correct: false });
      services.progress.flag(asItemId('ebpf-c1-3'), true);
      services.progress.flag(withdrawn, true);
    });
    await screen.findByRole('link', { name: 'Practice 1 missed question' });
    await screen.findByRole('link', { name: 'Practice 1 flagged question' });
  });

  it('names the questions of a list when asked to', async () => {
    const { user } = renderReview((services) => answer(services, 1, { correct: false }));
    const list = await screen.findByRole('region', { name: /^Never right/ });
    await user.click(within(list).getByText(/^Which questions/));
    const [question] = await within(list).findAllByRole('listitem');
    expect(question).toHaveTextContent(/^What about ebpf-c1-1\? Competency 1 of ebpf/);
  });
});
