import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createTestServices } from '../../../tests/support/test-services.ts';
import { TestApp } from '../../../tests/support/test-app.tsx';
import { PracticeRunScreen } from './practice-run-screen.tsx';
import { asCompetencyKey } from '../../core/base/ids.ts';
import { partOf } from '../../core/item/item-part.ts';
import { nextOpenPlace } from '../../core/practice/practice-session.ts';

async function renderRound() {
  const services = createTestServices();
  const spec = { competencies: [asCompetencyKey('ebpf/c1')], pool: 'all', length: 3 } as const;
  const round = await services.practice.start(spec);
  if (round === null) throw new Error('The round should have items');
  render(
    <TestApp services={services} path={`/practice/run/${round.id}?q=1`}>
      <PracticeRunScreen round={round.id} />
    </TestApp>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Question 1 of 3' });
  return { services, user: userEvent.setup() };
}

const radio = (name: string) => screen.getByRole('radio', { name: new RegExp(name) });

describe('PracticeItem', () => {
  it('chooses nothing for the learner', async () => {
    await renderRound();
    for (const option of screen.getAllByRole('radio')) expect(option).not.toBeChecked();
  });

  it('gives the reason of the chosen option first, then that of the key', async () => {
    const { user } = await renderRound();
    await user.click(radio('Option three'));
    await user.click(screen.getByRole('button', { name: 'Check answer' }));
    expect(await screen.findByRole('heading', { name: 'Not right' })).toHaveFocus();
    const options = within(screen.getByRole('region', { name: 'Answer and reasons' }))
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(options[0]).toMatch(/Option three.*Your answer: not right.*Why three\./);
    expect(options[1]).toMatch(/Option one.*Right answer.*Why one\./);
    expect(options).toHaveLength(4);
  });

  it('does not judge before something is chosen, and says so', async () => {
    const { user, services } = await renderRound();
    await user.click(screen.getByRole('button', { name: 'Check answer' }));
    expect(screen.getByText('Choose one first.')).toBeVisible();
    expect(services.progress.getState().index.answerCount).toBe(0);
  });

  it('answers with keys alone: a letter, Enter, Enter', async () => {
    const { user, services } = await renderRound();
    await user.keyboard('b');
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: /^(Right|Not right)$/ });
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Question 2 of 3' });
    expect(services.progress.getState().index.answerCount).toBe(1);
  });

  it('leaves single keys alone when they are switched off', async () => {
    const { user, services } = await renderRound();
    services.settings.change({ shortcuts: false });
    await user.keyboard('b');
    for (const option of screen.getAllByRole('radio')) expect(option).not.toBeChecked();
  });

  it('saves the answer when it is given and keeps the first', async () => {
    const { user, services } = await renderRound();
    await user.click(radio('Option one'));
    await user.click(screen.getByRole('button', { name: 'Check answer' }));
    const [history] = services.progress.getState().index.items.values();
    expect(history).toMatchObject({ firstCorrect: true, answerCount: 1 });
  });

  it('flags the question', async () => {
    const { user } = await renderRound();
    await user.click(screen.getByRole('button', { name: 'Flag' }));
    expect(screen.getByRole('button', { name: 'Flagged' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('keeps what the learner says of an answer, by key, and takes it back by the same key', async () => {
    const { user, services } = await renderRound();
    await user.keyboard('s');
    expect(screen.getByRole('button', { name: 'Sure' })).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('s');
    expect(screen.getByRole('button', { name: 'Sure' })).toHaveAttribute('aria-pressed', 'false');
    await user.keyboard('g');
    await user.click(radio('Option one'));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/You called it a guess/)).toBeVisible();
    expect(services.progress.getState().entries).toMatchObject([
      { correct: true, confidence: 'guess' },
    ]);
  });

  it('keeps no word when none was said', async () => {
    const { user, services } = await renderRound();
    await user.click(radio('Option one'));
    await user.keyboard('{Enter}');
    expect(services.progress.getState().entries[0]).not.toHaveProperty('confidence');
  });

  it('does not ask how sure the learner is when that is switched off', async () => {
    const { services } = await renderRound();
    act(() => services.settings.change({ confidenceAsked: false }));
    expect(screen.queryByText(/How sure are you/)).not.toBeInTheDocument();
  });

  it('goes on without questions that were withdrawn, and the round comes to its end', async () => {
    const { user, services } = await renderRound();
    const { bank, practice } = services;
    const [kept, ...gone] = practice.getState().rounds[0]!.items.map(({ id }) => id);
    const key = partOf(practice.getState().rounds[0]!.items[0]!);
    const items = await bank.items.load(key);
    const left = items.filter(({ id }) => !gone.includes(id));
    act(() => bank.items.replace(key, left));
    await user.click(radio('Option one'));
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'Next question' }));
    await screen.findByRole('heading', { level: 1, name: 'Question 2 of 3' });
    await user.click(screen.getByRole('button', { name: 'Next question' }));
    await screen.findByRole('heading', { level: 1, name: 'Question 2 of 2' });
    await user.click(screen.getByRole('button', { name: 'Next question' }));
    await screen.findByRole('heading', { level: 1, name: '1 of 1 right' });
    const [round] = practice.getState().rounds;
    expect(round!.items.map(({ id }) => id)).toEqual([kept]);
    expect(nextOpenPlace(round!)).toBeNull();
  });
});
