import { shuffled, type Rng } from '../base/rng.ts';

/** One member, every one equally likely. */
export function pick<Member>(members: readonly [Member, ...Member[]], rng: Rng): Member;
export function pick<Member>(members: readonly Member[], rng: Rng): Member | undefined;
export function pick<Member>(members: readonly Member[], rng: Rng): Member | undefined {
  return members.length === 0 ? undefined : members[rng.below(members.length)];
}

/** Up to `count` members in random order, none twice. */
export function pickSome<Member>(members: readonly Member[], count: number, rng: Rng): Member[] {
  return shuffled(members, rng).slice(0, count);
}

/** True in one case out of `times`. */
export function onceIn(times: number, rng: Rng): boolean {
  return rng.below(times) === 0;
}
