// The command `content:audit`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { auditCommand } from '../src/content/audit-command.ts';

const FOLDER = 'content';
const today = new Date().toISOString().slice(0, 10);
const { exitCode, stdout, stderr, files } = auditCommand(process.argv.slice(2), today, FOLDER);
for (const { path, text } of files) {
  mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
  writeFileSync(join(FOLDER, path), text);
}
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
