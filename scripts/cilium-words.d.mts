export interface CommandOnPage {
  readonly path: string;
  readonly runs: boolean;
  readonly flags: readonly string[];
  readonly inherited: readonly string[];
  readonly also: readonly string[];
}

export function kindList(definitions: readonly string[]): string[];
export function entityList(source: string): string[];
export function helmKeyList(page: string, templates: readonly string[], values: string): string[];
export function commandOnPage(path: string, page: string): CommandOnPage;
export function flagsIn(help: string): string[];
export function commandList(commands: readonly CommandOnPage[]): string[];
export function aliasesIn(sources: readonly string[]): Map<string, string[]>;
export function hubbleCommands(
  help: string,
  sources: readonly { readonly folder: string; readonly text: string }[],
): CommandOnPage[];
