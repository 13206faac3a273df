import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { realClock } from '../../calls/clock.ts';
import { createLog } from '../../log/index.ts';
import { maySocket } from '../../server/guard.ts';
import { createProviderRegistry } from '../provider-registry.ts';
import { createSimulator } from '../simulator/simulator.ts';
import { lendAccounts } from './lend-accounts.ts';
import { createPhoneSockets, LOOK_MS } from './phone-sockets.ts';

const closing: (() => void)[] = [];
let mayStay: () => Promise<boolean> = async () => true;
afterEach(() => {
  vi.useRealTimers();
  mayStay = async () => true;
  for (const close of closing.splice(0)) close();
});

/** An engine that answers each message with itself, and our server in front of it. */
async function house(): Promise<{ port: number; engine: WebSocketServer }> {
  const engine = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  engine.on('connection', (socket) => socket.on('message', (data) => socket.send(`${socket.protocol}: ${data}`)));
  await new Promise((resolve) => engine.once('listening', resolve));
  const socket = `ws://127.0.0.1:${(engine.address() as AddressInfo).port}/ws`;
  const pbx = { ...createSimulator(realClock), name: 'pbx', browsers: lendAccounts(socket, [], realClock) };
  const sockets = createPhoneSockets({
    providers: createProviderRegistry([createSimulator(realClock), pbx]),
    admits: async ({ headers }) => maySocket({ binding: 'loopback', publicUrl: null }, headers) && mayStay(),
    log: createLog('silent'),
  });
  const server: Server = createServer().on('upgrade', sockets.upgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    sockets.close();
    engine.close();
    for (const client of engine.clients) client.terminate();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, engine };
}

const open = (port: number, { path = '/api/browser-phones/pbx', origin = `http://127.0.0.1:${port}` } = {}) =>
  new WebSocket(`ws://127.0.0.1:${port}${path}`, 'sip', { origin });
const heard = (socket: WebSocket) =>
  new Promise<string>((resolve) => socket.once('message', (data) => resolve(String(data))));
const refusedWith = (socket: WebSocket) =>
  new Promise<string>((resolve) => socket.once('error', (error) => resolve(error.message)));
const closedWith = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve));

test('what a page says reaches the engine, also what it said before the engine had answered, and back', async () => {
  const { port } = await house();
  const page = open(port);
  page.once('open', () => page.send('REGISTER'));
  expect(await heard(page)).toBe('sip: REGISTER');
  page.send('INVITE');
  expect(await heard(page)).toBe('sip: INVITE');
});

test('a page that goes takes its registration along, and an engine that goes tells its pages', async () => {
  const { port, engine } = await house();
  const page = open(port);
  page.once('open', () => page.send('REGISTER'));
  await heard(page);
  const [far] = engine.clients;
  const gone = new Promise((resolve) => far?.once('close', resolve));
  page.close();
  await gone;

  const other = open(port);
  other.once('open', () => other.send('REGISTER'));
  await heard(other);
  for (const client of engine.clients) client.terminate();
  expect(await closedWith(other)).toBe(1012);
});

test('an engine that can’t be reached closes the page’s socket', async () => {
  const { port, engine } = await house();
  engine.close();
  expect(await closedWith(open(port))).toBe(1012);
});

test.each([
  ['another site', { origin: 'https://evil.example' }, /403/],
  ['a page that says nothing of where it comes from', { origin: '' }, /403/],
  ['a connection that isn’t there', { path: '/api/browser-phones/other' }, /404/],
  ['one without browser telephones', { path: '/api/browser-phones/simulator' }, /404/],
  ['another path', { path: '/api/calls' }, /404/],
])('%s is refused', async (_, what, status) => {
  const { port } = await house();
  expect(await refusedWith(open(port, what))).toMatch(status);
});

test('more than a telephone says ends the connection', async () => {
  const { port } = await house();
  const page = open(port);
  page.once('open', () => page.send('x'.repeat(70_000)));
  page.on('error', () => {});
  expect(await closedWith(page)).toBe(1009);
});

test('whoever has signed out, or may not telephone any more, is hung up on within seconds', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { port, engine } = await house();
  const page = open(port);
  page.once('open', () => page.send('REGISTER'));
  await heard(page);
  await vi.advanceTimersByTimeAsync(LOOK_MS);
  // A database that doesn't answer cuts off no talk.
  mayStay = () => Promise.reject(new Error('nobody answers'));
  await vi.advanceTimersByTimeAsync(LOOK_MS);
  page.send('INVITE');
  expect(await heard(page)).toBe('sip: INVITE');
  mayStay = async () => false;
  await vi.advanceTimersByTimeAsync(LOOK_MS);
  expect(await closedWith(page)).toBe(1008);
  await expect.poll(() => engine.clients.size).toBe(0);
});
