import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { TestApp } from '../../../tests/support/test-app.tsx';
import { createTestServices } from '../../../tests/support/test-services.ts';
import { asCompetencyKey, asItemId } from '../../core/base/ids.ts';
import { asDurationMs } from '../../core/base/time.ts';
import { TryFirst } from './check-yourself.tsx';

const competency = asCompetencyKey('ebpf/c1');
const itemIds = ['1', '2', '3', '4'].map((n) => asItemId(`ebpf-c1-${n}`));

function renderTryFirst(services = createTestServices()) {
  render(
    <TestApp services={services} path="/study/ebpf/c1">
      <TryFirst competency={competency} itemIds={itemIds} heading="How it works" />
    </TestApp>,
  );
  return { services, user: userEvent.setup() };
}

describe('TryFirst', () => {
  it('asks three questions whose answers are marked, kept out of the estimate and left on screen', async () => {
    const { services, user } = renderTryFirst();
    await user.click(screen.getByText(/^Try first: 3 questions/));
    const questions = await screen.findAllByRole('listitem');
    expect(questions).toHaveLength(3);
    const [first] = questions;
    await user.click(within(first!).getByRole('radio', { name: /Option one/ }));
    await user.click(within(first!).getByRole('button', { name: 'Check answer' }));
    expect(within(first!).getByRole('heading', { name: 'Right' })).toBeVisible();
    const { entries, index } = services.progress.getState();
    expect(entries).toMatchObject([{ item: itemIds[0], pretest: true, correct: true }]);
    expect(index.evidence.get(competency)?.answered).toBe(0);
    expect(services.schedule.deck().cards.size).toBe(0);
  });

  it('is not offered once a question of the section has been seen', () => {
    const services = createTestServices();
    services.progress.recordAnswer({
      item: itemIds[3]!,
      competency,
      hash: 'hash',
      response: [],
      correct: false,
      mode: 'exam',
      took: asDurationMs(0),
    });
    renderTryFirst(services);
    expect(screen.queryByText(/^Try first/)).not.toBeInTheDocument();
    expect(screen.getByText('You have seen questions on this section.')).toBeVisible();
  });
});
