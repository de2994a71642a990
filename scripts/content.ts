// The commands `content:check`, `content:json`, `content:stats` and `content:coverage`.
import process from 'node:process';
import { contentCommand } from '../src/content/content-command.ts';

const { exitCode, stdout, stderr } = contentCommand(
  process.argv.slice(2),
  new Date().toISOString().slice(0, 10),
);
process.stdout.write(stdout);
process.stderr.write(stderr);
// Not `process.exit`: a pipe may still be taking the output.
process.exitCode = exitCode;
