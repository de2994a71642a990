import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { compileContent } from '../src/content/compile-content.ts';
import { formatProblem, type ContentProblem } from '../src/content/problem.ts';
import { readContentFolder } from '../src/content/read/read-content-folder.ts';

const [command = '', path = 'content'] = process.argv.slice(2);
const result = compileContent(readContentFolder(path));
const problems = result.ok ? result.value.warnings : result.problem;
for (const p of problems) console.log(formatProblem(p, path));
console.log(problems.length);
void command;
