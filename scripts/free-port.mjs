import { createServer } from 'node:net';
import { ExpectedFailure } from './run-command.mjs';

/** A server on the other loopback address would answer `localhost` in our place, so both must be free. */
const loopbackAddresses = ['127.0.0.1', '::1'];

/** The first port from `from` on that nobody listens on; gives up after 200. */
export async function firstFreePort(from) {
  for (let port = from; port < from + 200; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new ExpectedFailure(`No port from ${from} to ${from + 199} is free.`);
}

/** Whether nobody listens on this port of this machine. */
export async function isFree(port) {
  for (const address of loopbackAddresses) {
    if (!(await canListen(port, address))) return false;
  }
  return true;
}

function canListen(port, address) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      // A machine without IPv6 has no ::1; that does not make the port taken.
      resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES');
    });
    server.listen({ port, host: address, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}
