import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from './run-command.mjs';

/**
 * Writes what a command measured, laid out as every file of the project is.
 *
 * @param name of a file in docs/measurements/, whose ending says what the text is
 * @returns where it is, from the project folder
 */
export async function writeMeasurement(name: string, text: string): Promise<string> {
  const file = join('docs', 'measurements', name);
  const path = join(projectRoot, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  return file;
}
