import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { TestApp } from '../../../tests/support/test-app.tsx';
import { createTestServices, type TestServices } from '../../../tests/support/test-services.ts';
import { asPartKey } from '../../core/base/ids.ts';
import { minutes } from '../../core/base/time.ts';
import { arrangeForm } from '../../core/blueprint/form.ts';
import { loadItems } from '../../state/bank.ts';
import { ExamRunScreen } from './exam-run-screen.tsx';

async function renderExam(timeLimit = minutes(40), services = createTestServices()) {
  const items = await loadItems(services.bank, [asPartKey('ebpf/c1-0')]);
  services.sittings.start(arrangeForm([...items.values()].slice(0, 3), 'seed', 'bank'), timeLimit);
  render(
    <TestApp services={services} path="/exam/run?q=1">
      <ExamRunScreen />
    </TestApp>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Question 1 of 3' });
  return { services, user: userEvent.setup() };
}

const later = (services: TestServices, milliseconds: number) =>
  act(() => services.clock.advance(milliseconds));

describe('ExamRunScreen', () => {
  it('shows no correctness before the exam has ended, and has not even loaded it', async () => {
    const { user, services } = await renderExam();
    await user.click(screen.getByRole('radio', { name: /Option one/ }));
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.queryByText(/right|wrong/i)).toBeNull();
    expect(services.bank.answers.peek(asPartKey('ebpf/c1-0')).status).toBe('loading');
  });

  it('saves each choice when it is made', async () => {
    const { user, services } = await renderExam();
    await user.keyboard('a');
    const responses = services.sittings.getState().session?.responses ?? {};
    expect(Object.keys(responses)).toHaveLength(1);
  });

  it('strikes an option out without choosing it', async () => {
    const { user } = await renderExam();
    await user.click(screen.getByRole('button', { name: 'Rule out B' }));
    expect(screen.getByRole('button', { name: 'Rule out B' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    for (const option of screen.getAllByRole('radio')) expect(option).not.toBeChecked();
  });

  it('clears an answer', async () => {
    const { user, services } = await renderExam();
    await user.keyboard('a');
    await user.click(screen.getByRole('button', { name: 'Clear answer' }));
    expect(services.sittings.getState().session?.responses).toEqual({});
  });

  it('moves focus to the heading of the next question', async () => {
    const { user } = await renderExam();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByRole('heading', { name: 'Question 2 of 3' })).toHaveFocus();
  });

  it('lists what is not answered and what is flagged before the hand-in', async () => {
    const { user } = await renderExam();
    await user.keyboard('a');
    await user.keyboard('f');
    await user.keyboard('r');
    expect(await screen.findByText('1 of 3 answered, 1 flagged.')).toBeVisible();
  });

  it('speaks at 30, 10, 5 and 1 minutes and is silent otherwise', async () => {
    const { services } = await renderExam();
    for (let second = 0; second < 39 * 60 + 30; second += 30) later(services, 30_000);
    expect(services.announced).toEqual([
      '30 minutes left.',
      '10 minutes left.',
      '5 minutes left.',
      '1 minute left.',
    ]);
  });

  it('hides the clock when asked to', async () => {
    const { user } = await renderExam();
    expect(screen.getByRole('timer')).toHaveTextContent('40:00 left');
    await user.click(screen.getByRole('button', { name: 'Hide clock' }));
    expect(screen.queryByRole('timer')).toBeNull();
  });
});
