export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly isRoot: boolean;
  isExecutable(file: string): boolean;
  playwrightChromium(): Promise<string | undefined>;
  run(
    program: string,
    args: readonly string[],
    options: { readonly timeoutMs: number; readonly output?: 'show' | 'hide' },
  ): Promise<boolean>;
  say(line: string): void;
}
export function findBrowser(machine?: Machine): Promise<string>;
