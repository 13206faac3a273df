import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ManualClock, manualClock } from '../../../calls/testing/manual-clock.ts';
import { createLog } from '../../../log/index.ts';
import { type FakeAri, openFakeAri } from '../testing/fake-ari.ts';
import { type AriHttp, createAriHttp } from './ari-http.ts';
import { createLink, type Link } from './link.ts';

let fake: FakeAri;
let clock: ManualClock;
let http: AriHttp;
let link: Link;
let told: string[];
let held: boolean;

beforeEach(async () => {
  fake = await openFakeAri();
  clock = manualClock();
  told = [];
  held = true;
  const access = { url: fake.url, user: 'me', password: 'pass', app: 'callwright' };
  http = createAriHttp(access);
  link = createLink(
    { access, http, clock, log: createLog('fatal'), holds: () => held },
    {
      up: async () => void told.push('up'),
      down: () => void told.push('down'),
      heard: ({ type }) => void told.push(type),
    },
  );
  link.start();
  await vi.waitFor(() => expect(link.state().kind).toBe('connected'));
});

afterEach(async () => {
  link.stop();
  http.close();
  await fake.close();
});

/** Lets time pass, as far as it goes in a moment. */
async function pass(seconds: number): Promise<void> {
  for (let i = 0; i < seconds; i++) {
    clock.pass(1000);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

test('a connection that is lost is made again', async () => {
  fake.sockets[0]?.terminate();
  await vi.waitFor(() => expect(told).toEqual(['up', 'down']));
  expect(link.state().kind).toBe('connecting');
  await pass(2);
  await vi.waitFor(() => expect(told).toEqual(['up', 'down', 'up']));
});

test('an application that somebody else has taken is taken back only while the lease is held', async () => {
  held = false;
  fake.tell({ type: 'ApplicationReplaced' });
  await vi.waitFor(() => expect(link.state()).toMatchObject({ kind: 'failed', code: 'wrong-app' }));
  await pass(60);
  expect(fake.sockets).toHaveLength(1);
});

test('who holds the lease takes it back, but not at once', async () => {
  fake.tell({ type: 'ApplicationReplaced' });
  await vi.waitFor(() => expect(told).toEqual(['up', 'down']));
  await pass(1);
  expect(fake.sockets).toHaveLength(1);
  await pass(5);
  await vi.waitFor(() => expect(told).toEqual(['up', 'down', 'up']));
});

test('a quiet connection that answers is kept', async () => {
  await pass(120);
  expect(told.filter((one) => one !== 'ChannelUserevent')).toEqual(['up']);
});

test('a connection that is dead without being closed is made anew', async () => {
  fake.alive = false;
  await pass(16);
  await vi.waitFor(() => expect(told).toContain('down'));
  fake.alive = true;
  await pass(5);
  await vi.waitFor(() => expect(told.filter((one) => one !== 'ChannelUserevent')).toEqual(['up', 'down', 'up']));
});

test('what is no message is left alone', async () => {
  for (const message of ['', 'nonsense', '[]', '{"type":7}', '{"type":"StasisStart"}']) fake.sockets[0]?.send(message);
  fake.tell({ type: 'ChannelDtmfReceived', channel: { id: '1.1' }, digit: '5' });
  await vi.waitFor(() => expect(told).toContain('ChannelDtmfReceived'));
  expect(told).toEqual(['up', 'ChannelDtmfReceived']);
});
