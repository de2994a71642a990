import { describe, expect, it } from 'vitest';
import { placeBeside } from './place-beside.ts';

const phone = { width: 320, height: 640 };
const note = { width: 280, height: 200 };
const word = (left: number, top: number) => ({ left, top, width: 60, height: 20 });

describe('placeBeside', () => {
  it('puts a note under the middle of its word', () => {
    const desk = { width: 1280, height: 720 };
    expect(placeBeside(word(600, 100), note, desk)).toEqual({ left: 490, top: 126 });
  });

  it.each([
    [0, 6],
    [130, 20],
    [260, 34],
  ])('keeps the note of a word at %i inside a narrow window', (left, expected) => {
    expect(placeBeside(word(left, 100), note, phone).left).toBe(expected);
  });

  it('puts it above a word near the lower edge', () => {
    expect(placeBeside(word(100, 600), note, phone).top).toBe(394);
  });

  it('lets it cover the word where neither side has room, rather than leave the window', () => {
    expect(placeBeside(word(100, 120), note, { width: 640, height: 280 }).top).toBe(74);
    expect(placeBeside(word(100, 60), note, { width: 200, height: 150 })).toEqual({
      left: 6,
      top: 6,
    });
  });
});
