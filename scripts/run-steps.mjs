/**
 * Runs steps in order, each under a heading and with its time, and stops at the first that fails.
 *
 * @param {{ name: string, script: string }[]} steps `script` is the name of an npm script
 * @param {{ run: (script: string) => Promise<number>, say: (line: string) => void, nowMs: () => number }} machine
 *   `run` resolves to an exit code
 * @returns {Promise<boolean>} whether all of them passed
 */
export async function runSteps(steps, { run, say, nowMs }) {
  const startedAt = nowMs();
  const secondsSince = (earlier) => `${((nowMs() - earlier) / 1000).toFixed(1)} s`;

  for (const [index, { name, script }] of steps.entries()) {
    say(`\n[${index + 1}/${steps.length}] ${name}`);
    const stepStartedAt = nowMs();
    const exitCode = await run(script);
    if (exitCode !== 0) {
      say(`\nFailed: ${name} (${secondsSince(stepStartedAt)}). Run it alone: npm run ${script}`);
      return false;
    }
    say(`      done in ${secondsSince(stepStartedAt)}`);
  }
  say(`\nAll ${steps.length} steps passed in ${secondsSince(startedAt)}.`);
  return true;
}
