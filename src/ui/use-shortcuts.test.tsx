import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { useShortcuts, type ShortcutActions } from './use-shortcuts.ts';

function Keys({ actions, enabled }: { actions: ShortcutActions; enabled: boolean }) {
  useShortcuts(actions, enabled);
  return <input aria-label="Field" />;
}

function show(enabled = true) {
  const actions = { search: vi.fn(), choose: vi.fn() };
  render(<Keys actions={actions} enabled={enabled} />);
  return actions;
}

/** A text field inside a shadow root, as the policy editor has it. */
function fieldInShadow(): HTMLElement {
  const host = document.body.appendChild(document.createElement('div'));
  const field = document.createElement('textarea');
  host.attachShadow({ mode: 'open' }).append(field);
  return field;
}

describe('useShortcuts', () => {
  it('says which key of a row was pressed, in either spelling', async () => {
    const { choose } = show();
    await userEvent.keyboard('b3D');
    expect(choose.mock.calls).toEqual([[1], [2], [3]]);
  });

  it('leaves keys with a modifier and keys typed into a field alone', async () => {
    const { search } = show();
    await userEvent.keyboard('{Control>}/{/Control}');
    await userEvent.type(screen.getByLabelText('Field'), 'and/or');
    expect(search).not.toHaveBeenCalled();
  });

  it('leaves keys typed into a field in a shadow root alone', () => {
    const { search } = show();
    const press = (target: HTMLElement) =>
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true }),
      );
    press(fieldInShadow());
    expect(search).not.toHaveBeenCalled();
    press(document.body);
    expect(search).toHaveBeenCalledOnce();
  });

  it('does nothing when switched off', async () => {
    const { search } = show(false);
    await userEvent.keyboard('/');
    expect(search).not.toHaveBeenCalled();
  });
});
