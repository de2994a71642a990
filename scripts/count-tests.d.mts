export function countTests(
  vitest: unknown,
  playwright: unknown,
): { readonly passed: number; readonly failed: number };
