import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildForm } from '../../tests/support/builders.ts';
import { TestApp } from '../../tests/support/test-app.tsx';
import { createTestServices } from '../../tests/support/test-services.ts';
import { minutes } from '../core/base/time.ts';
import { OfflineLine } from './offline-line.tsx';
import { UpdateOffer } from './update-offer.tsx';

function open(services = createTestServices()) {
  render(
    <TestApp services={services} path="/">
      <OfflineLine />
      <UpdateOffer />
    </TestApp>,
  );
  return services;
}

const offer = () => screen.queryByRole('complementary', { name: 'New version' });

describe('UpdateOffer', () => {
  it('says once where the offer is, and loads the version when told to', async () => {
    const { siteCopy, announced } = open();
    expect(offer()).toBeNull();
    act(() => siteCopy.become({ isComplete: true, hasUpdate: true }));
    expect(offer()).not.toBeNull();
    expect(announced).toEqual([
      'A new version of Beeline is ready. You can load it at the end of the page.',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Load it now' }));
    expect(siteCopy.loads).toBe(1);
  });

  it('goes when it is put off, and loads nothing', async () => {
    const { siteCopy } = open();
    act(() => siteCopy.become({ isComplete: true, hasUpdate: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Later' }));
    expect(offer()).toBeNull();
    expect(siteCopy.loads).toBe(0);
  });

  it('says and shows nothing while a mock exam runs', () => {
    const { siteCopy, sittings, announced } = open();
    act(() => sittings.start(buildForm(3), minutes(10)));
    act(() => siteCopy.become({ isComplete: true, hasUpdate: true }));
    expect(offer()).toBeNull();
    expect(announced).toEqual([]);
    act(() => sittings.act({ kind: 'submitted' }));
    expect(offer()).not.toBeNull();
  });
});

describe('OfflineLine', () => {
  it('says that all is ready in the visit that made it so, and nothing in later ones', () => {
    const { offline, siteCopy } = open();
    offline.download();
    expect(screen.queryByText(/offline/)).toBeNull();
    act(() => siteCopy.become({ isComplete: true }));
    expect(screen.getByText(/^Ready offline/)).not.toBeNull();
  });

  it('says why it is not ready and where to read what to do', () => {
    const { siteCopy } = open();
    act(() => siteCopy.become({ problem: 'full' }));
    expect(screen.getByText(/no room left/)).not.toBeNull();
    expect(screen.getByRole('link', { name: 'What to do' }).getAttribute('href')).toBe(
      '/settings#offline',
    );
  });

  it('says nothing of a newer version that did not arrive', () => {
    const { siteCopy } = open();
    act(() => siteCopy.become({ isComplete: true, problem: 'failed' }));
    expect(screen.queryByText(/offline/)).toBeNull();
  });
});
