// Serves dist/ as a static host would: `node scripts/serve.mjs --port 4273`. Installs and builds nothing.
import process from 'node:process';
import { isFree } from './free-port.mjs';
import { exitOnFailure, ExpectedFailure, isMain, projectRoot } from './run-command.mjs';

/**
 * Serves dist/ on this machine only, until the process is stopped.
 *
 * @param {number} port
 * @returns {Promise<string>} the address to open
 */
export async function serve(port) {
  if (!(await isFree(port))) {
    throw new ExpectedFailure(`Port ${port} is taken by another program.`);
  }
  const { preview } = await import('vite');
  const server = await preview({
    root: projectRoot,
    logLevel: 'warn',
    preview: { port, strictPort: true, host: '127.0.0.1', open: false },
  });
  endQuietlyWhenStopped(server);
  return `http://localhost:${port}${server.config.base}`;
}

/** Reads a port number from text, such as an environment variable. */
export function parsePort(text, name) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new ExpectedFailure(`${name} must be a port number from 1 to 65535, not "${text}".`);
  }
  return port;
}

function endQuietlyWhenStopped(server) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      server.httpServer.closeAllConnections?.();
      server.httpServer.close(() => process.exit(0));
    });
  }
}

if (isMain(import.meta.url)) {
  await exitOnFailure(async () => {
    const flag = process.argv.indexOf('--port');
    const port = parsePort(flag === -1 ? '4173' : process.argv[flag + 1], '--port');
    console.log(`Serving dist/ at ${await serve(port)}`);
  });
}
