import { describe, expect, it } from 'vitest';
import { fitLines, fitText } from './fit-text.ts';

describe('fitText', () => {
  it('leaves a text alone that fits', () => {
    expect(fitText('class=deathstar', 120, 12)).toBe('class=deathstar');
  });

  it('keeps the end of a name, which tells it from the next', () => {
    expect(fitText('the-death-star-in-orbit-1', 100, 13)).toMatch(/^the.*….*-1$/);
  });

  it('gives thin letters less room than broad ones', () => {
    expect(fitText('illllllllli', 60, 12)).toBe('illllllllli');
    expect(fitText('wwwwwwwwwww', 60, 12)).toContain('…');
  });

  it('ends with a few letters where nothing fits', () => {
    expect(fitText('deathstar', 0, 12).length).toBeLessThanOrEqual(5);
  });
});

describe('fitLines', () => {
  it('says how many lines there are besides', () => {
    expect(fitLines(['a=1', 'b=2', 'c=3', 'd=4'], 2, 100, 12)).toEqual(['a=1', 'b=2 +2']);
    expect(fitLines(['a=1', 'b=2'], 2, 100, 12)).toEqual(['a=1', 'b=2']);
  });
});
