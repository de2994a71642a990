/**
 * Does work whose errors get no stack.
 *
 * For evaluating React, which makes an error to compare others with. While developer tools or an audit listen, V8
 * parses the whole file again for the lines of that stack, 40 ms on a desk computer.
 */
export async function withoutStacks<T>(work: () => Promise<T>): Promise<T> {
  // Only V8 has it.
  const errors = Error as { stackTraceLimit?: number };
  const { stackTraceLimit } = errors;
  if (stackTraceLimit === undefined) return work();
  // Set to zero it spares nothing.
  delete errors.stackTraceLimit;
  try {
    return await work();
  } finally {
    errors.stackTraceLimit = stackTraceLimit;
  }
}
