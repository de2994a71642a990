/** More than these teach nothing that a drill does not teach in less time. */
const MOST_MOCKS = 4;

/** Study days keep at least this share of the minutes asked for; a mock that would take more is left out. */
const LEAST_STUDY_SHARE = 0.6;

/**
 * Which days before the exam are for a mock, as places from 0 (today), ascending.
 *
 * The last is two days before the exam, so that the eve is for what it showed; the others come before it in the second
 * half, at most a week apart: a mock in the first days would use up fresh questions to measure what has not been learned yet.
 *
 * @param dayCount days before the exam, today among them, at least one
 */
export function placeMocks(dayCount: number, minutesPerDay: number, mockMinutes: number): number[] {
  const minutes = minutesPerDay * dayCount;
  const fits = (count: number) =>
    3 * count <= dayCount &&
    minutes - count * mockMinutes >= LEAST_STUDY_SHARE * minutesPerDay * (dayCount - count);
  let count = 0;
  while (count < MOST_MOCKS && fits(count + 1)) count += 1;
  const gap = Math.min(7, Math.floor(dayCount / 2 / Math.max(1, count)));
  return Array.from({ length: count }, (_, place) => dayCount - 2 - gap * (count - 1 - place));
}
