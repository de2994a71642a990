import { describe, expect, it } from 'vitest';
import { factsLine } from './facts-line.ts';

describe('factsLine', () => {
  it('names each version once, and the day from which on nothing is older', () => {
    expect(
      factsLine([
        { version: '1.20', checkedOn: '2026-11-21' },
        { version: 'Kubernetes 1.33', checkedOn: '2026-11-19' },
        { version: '1.20', checkedOn: '2026-11-20' },
      ]),
    ).toBe('facts read 2026-11-19 (1.20, Kubernetes 1.33)');
  });

  it('has nothing to say without sources', () => {
    expect(factsLine([])).toBe('');
  });
});
