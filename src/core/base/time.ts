declare const epochMs: unique symbol;
declare const durationMs: unique symbol;

/** An instant: milliseconds since 1970-01-01T00:00:00Z, from the clock that the caller passes in. */
export type EpochMs = number & { readonly [epochMs]: true };

/** A length of time in milliseconds, zero or more. */
export type DurationMs = number & { readonly [durationMs]: true };

export function asEpochMs(value: number): EpochMs {
  return value as EpochMs;
}

export function asDurationMs(value: number): DurationMs {
  return value as DurationMs;
}

export function minutes(count: number): DurationMs {
  return asDurationMs(count * 60_000);
}

export function addDuration(at: EpochMs, duration: DurationMs): EpochMs {
  return asEpochMs(at + duration);
}

/** The time from one instant to a later one; zero when `to` is not later. */
export function durationBetween(from: EpochMs, to: EpochMs): DurationMs {
  return asDurationMs(Math.max(0, to - from));
}
