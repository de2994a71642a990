export const projectRoot: string;
export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
  readonly output?: 'show' | 'hide' | 'on stderr';
  readonly shell?: boolean;
}
export function runCommand(
  program: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<number>;
export function runNpm(args: readonly string[], options?: RunOptions): Promise<number>;
export function isMain(moduleUrl: string): boolean;
export function exitOnFailure(work: () => Promise<void>): Promise<void>;
export class ExpectedFailure extends Error {}
