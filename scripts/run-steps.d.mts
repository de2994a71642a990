export interface Step {
  readonly name: string;
  readonly script: string;
}
export interface StepMachine {
  run(script: string): Promise<number>;
  say(line: string): void;
  nowMs(): number;
}
export function runSteps(steps: readonly Step[], machine: StepMachine): Promise<boolean>;
