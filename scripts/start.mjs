// `npm start`: install what is missing, build what has changed, serve it, say where.
import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { firstFreePort } from './free-port.mjs';
import { ensureInstalled } from './install.mjs';
import { exitOnFailure } from './run-command.mjs';
import { parsePort, serve } from './serve.mjs';

await exitOnFailure(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const port = process.env.PORT ? parsePort(process.env.PORT, 'PORT') : await firstFreePort(4173);
  const address = await serve(port);
  console.log(`\nBeeline is ready: ${address}  (Ctrl-C stops it)`);
});
