// `npm run -s policy:laws [-- WORLDS [SEED]]`: checks every law of the policy engine in generated worlds.
import fc from 'fast-check';
import { laws } from '../tests/policy/laws.ts';

const worlds = Number(process.argv[2] ?? 1000);
const seed = Number(process.argv[3] ?? 20_261_121);
let broken = 0;
for (const { title, property } of laws) {
  const startedAt = performance.now();
  const details = fc.check(property, { numRuns: worlds, seed });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (details.failed) {
    broken += 1;
    console.log(`BROKEN ${title}\n${fc.defaultReportMessage(details)}`);
  } else {
    console.log(`holds in ${details.numRuns} worlds (${seconds} s): ${title}`);
  }
}
console.log(`${laws.length - broken} laws hold, ${broken} broken (seed ${seed})`);
process.exit(broken === 0 ? 0 : 1);
