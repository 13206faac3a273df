import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Test files that run side by side have ranges of their own, below the ports that systems give to outgoing connections. */
const RANGE = 5000;
const RANGES = 4;
const LOWEST = 11_000 + RANGE * (Number(process.env.VITEST_POOL_ID ?? 0) % RANGES);
const HIGHEST = LOWEST + RANGE;
const TRIES = 200;
/** What was given out here: most of a block isn't in use until calls come. */
const given: { readonly first: number; readonly count: number }[] = [];

/** The first of `count` ports of which the first few are free now, UDP and TCP; the rest serve sound. */
export async function freePorts(count: number): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const first = LOWEST + 2 * Math.floor((Math.random() * (HIGHEST - LOWEST - count)) / 2);
    if (given.some((block) => first < block.first + block.count && block.first < first + count)) continue;
    const probes = [first, first + 1, first + 2, first + 3, first + 4, first + count - 1];
    const free = await Promise.all(probes.flatMap((port) => [isFreeUdp(port), isFreeTcp(port)]));
    if (!free.every(Boolean)) continue;
    given.push({ first, count });
    return first;
  }
  throw new Error('No free ports were found.');
}

function isFreeUdp(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind(port, '127.0.0.1', () => socket.close(() => resolve(true)));
  });
}

function isFreeTcp(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
