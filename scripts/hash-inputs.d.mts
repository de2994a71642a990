export function hashInputs(root: string, paths: readonly string[], extra: string): string;
