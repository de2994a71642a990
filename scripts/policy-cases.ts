import { readFileSync } from 'node:fs';
import { readCaseFile } from './policy-case-format.ts';
import { runCase } from './policy-case-runner.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Which case file? npm run -s policy:cases -- FILE.json');
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const file of files) {
  const cases = readCaseFile(readFileSync(file, 'utf8'));
  if (!cases.ok) {
    for (const problem of cases.problem) console.log(`${file}: ${problem}`);
    failed += 1;
    continue;
  }
  for (const given of cases.value) {
    const { failures, uncertain, rejection } = runCase(given);
    if (failures.length === 0) {
      passed += 1;
      continue;
    }
    if (!uncertain) failed += 1;
    console.log(`${uncertain ? 'uncertain' : 'FAILED'} ${given.id} (${given.derivedFrom})`);
    if (rejection) {
      console.log(`  rejected: ${said(rejection.rejected)}, message: ${said(rejection.message)}`);
    }
    for (const failure of failures) console.log(failure);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function said(yes: boolean): string {
  return yes ? 'yes' : 'no';
}
