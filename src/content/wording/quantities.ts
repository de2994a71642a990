/** A number with what is counted: `26`, `4244/TCP`, `about 30 seconds`, `three nodes`. */
export interface Quantity {
  /** One number, or the parts of a version. */
  readonly value: readonly number[];
  /** Small letters; empty for a bare number, and for a port whatever its protocol. */
  readonly unit: string;
}

/** From `least` to `most`, both included; `Infinity` when there is no end. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

/**
 * Reads an option that says a quantity and nothing else.
 *
 * @param text without code marks
 * @returns nothing when there is a reason, a second number or a sentence beside it
 */
export function readQuantity(text: string): Quantity | undefined {
  const match = QUANTITY.exec(text.trim());
  if (match === null) return undefined;
  const [, number = '', unit = ''] = match;
  const value = readNumber(number);
  if (value === undefined) return undefined;
  return { value, unit: commonUnit(unit) };
}

/** Reads an option that is a range and nothing else: `1–10`, `5 to 20 pods`, `more than 30 s`, `up to 8`. */
export function readRange(text: string): NumberRange | undefined {
  const words = text.trim();
  const between = BETWEEN.exec(words);
  if (between !== null) return toRange(between[1], between[2], between[3]);
  const [, limit = '', number, unit] = OPEN_RANGE.exec(words) ?? [];
  const value = wholeNumber(number);
  if (value === undefined) return undefined;
  const open = /^(?:more|over|above|>$)/i.test(limit) ? value + STEP : value;
  const end = /^(?:less|fewer|under|below|<$)/i.test(limit) ? value - STEP : value;
  const isLeast = /^(?:more|over|above|at least|from|>|≥)/i.test(limit);
  return {
    least: isLeast ? open : 0,
    most: isLeast ? Infinity : end,
    unit: commonUnit(unit ?? ''),
  };
}

/** Whether all options say a quantity of one unit, so that readers look for them in ascending order. */
export function areQuantities(texts: readonly string[]): boolean {
  const quantities = texts.map(readQuantity);
  const [first] = quantities;
  return first !== undefined && quantities.every((quantity) => quantity?.unit === first.unit);
}

/** Negative when `a` is less than `b`; parts of versions one after the other. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  const parts = Math.max(a.value.length, b.value.length);
  for (let part = 0; part < parts; part += 1) {
    const difference = (a.value[part] ?? 0) - (b.value[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const NUMBER = String.raw`v?\d[\d,.  ]*\d|\d|no|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve`;
const UNIT = String.raw`[\p{L}%/µ][\p{L}/%-]*(?: [\p{L}]+)?`;
const ABOUT = '(?:about |exactly |just |~ ?|/|port |ports |version )?';
const QUANTITY = new RegExp(`^${ABOUT}(${NUMBER})(?:[  /]?(${UNIT}))?\\.?$`, 'iu');
const BETWEEN = new RegExp(
  `^(?:between |from )?(\\d[\\d,.]*) ?(?:-|–|to|and) ?(\\d[\\d,.]*)(?: ?(${UNIT}))?\\.?$`,
  'iu',
);
const OPEN_RANGE = new RegExp(
  `^(more than|over|above|at least|less than|fewer than|under|below|at most|up to|[<>≤≥]) ?(\\d[\\d,.]*)(?: ?(${UNIT}))?\\.?$`,
  'iu',
);

/** Less than any difference that an option would make, so that "under 10" and "10 to 20" do not overlap. */
const STEP = 1e-6;

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  no: 0,
  none: 0,
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

function readNumber(text: string): readonly number[] | undefined {
  const word = NUMBER_WORDS[text.toLowerCase()];
  if (word !== undefined) return [word];
  const parts = text.toLowerCase().replace(/^v/, '').replace(/[,  ]/g, '').split('.').map(Number);
  // Four parts are an address, which has no order that a reader looks for.
  return parts.length > 3 || parts.some(Number.isNaN) ? undefined : parts;
}

function wholeNumber(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number(text.replaceAll(',', ''));
  return Number.isNaN(value) ? undefined : value;
}

function toRange(from = '', to = '', unit = ''): NumberRange | undefined {
  const [least, most] = [wholeNumber(from), wholeNumber(to)];
  return least === undefined || most === undefined || least > most
    ? undefined
    : { least, most, unit: commonUnit(unit) };
}

/** `pod` and `pods` are one unit; protocols of ports are none. */
function commonUnit(unit: string): string {
  const small = unit.toLowerCase();
  return /^(?:tcp|udp|sctp)$/.test(small) ? '' : small.replace(/s$/, '');
}
