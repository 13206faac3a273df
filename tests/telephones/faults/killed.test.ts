import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CALLER_HZ, loudnessOf, PHONE_HZ, readTone, samplesOf } from '@callwright/runtime/conformance';
import { openStore, type Store } from '@callwright/runtime/store';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AriClient, openAri } from '../ari-client.ts';
import { asteriskPorts, type RunningAsterisk, startAsterisk } from '../asterisk.ts';
import { leftoversOf } from '../asterisk-bench.ts';
import { APP } from '../asterisk-settings.ts';
import { type Ear, openEar } from '../ear.ts';
import { FAR_APP, type FarExchange, openFarExchange, type Ringing } from '../far-exchange.ts';
import { TELEPHONES } from '../telephones-are-there.ts';
import { callwrightProcess, type KilledCallwright } from './killed-callwright.ts';
import { ANSWERED_PHONE, NUMBER, SILENT_PHONE } from './states-flow.ts';

const CALLS = 50;
/** What a caller presses first brings the call into its state; without a key it stays where keys are asked for. */
const KEYS = ['', '1', '2', '3', '4', '5', '6'] as const;
const SLOW_MS = 9000;
const PHONE = PHONE_HZ[1];

describe.skipIf(!TELEPHONES)('when something dies', () => {
  let near: RunningAsterisk;
  let far: RunningAsterisk;
  let observer: AriClient;
  let ear: Ear;
  let exchange: FarExchange;
  let slow: Server;
  let folder: string;
  let callwright: KilledCallwright;
  let store: Store;

  beforeAll(async () => {
    const farPorts = await asteriskPorts();
    const ports = await asteriskPorts(farPorts.sip);
    near = await startAsterisk(ports, APP);
    far = await startAsterisk({ ...farPorts, trunk: ports.sip }, FAR_APP);
    exchange = await openFarExchange(far, (number) => (number.startsWith(ANSWERED_PHONE) ? PHONE : CALLER_HZ));
    exchange.plan(SILENT_PHONE, { does: 'noAnswer' });
    exchange.plan(ANSWERED_PHONE, { does: 'answers', after: 0.2 });
    slow = createServer((_request, response) => {
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'), SLOW_MS);
    }).listen(0);
  });
  beforeEach(async () => {
    observer = await openAri(near, 'observer', true);
    ear = openEar(observer, (media) => readTone(media)?.ms ?? 0);
    folder = mkdtempSync(join(tmpdir(), 'callwright-killed-'));
    const port = (slow.address() as AddressInfo).port;
    callwright = callwrightProcess({ DATA: folder, ASTERISK: near.url, SLOW: `http://localhost:${port}/` });
    await callwright.start();
    store = await openStore({ file: join(folder, 'callwright.db') });
    await pause(1500);
  });
  afterEach(async () => {
    observer.close();
    await callwright.kill();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterAll(async () => {
    exchange.close();
    slow.close();
    await Promise.all([near.stop(), far.stop()]);
  });

  const heard = ({ end }: Ringing) => ear.playedTo(end.callId()).map(({ media }) => readTone(media)?.text ?? '');

  async function ringInState(nth: number): Promise<Ringing> {
    await pause(nth * 60);
    const call = await exchange.call({ dialled: NUMBER, from: `+4989${1000 + nth}`, hz: CALLER_HZ, sounding: false });
    const key = KEYS[nth % KEYS.length] ?? '';
    await pause(600);
    if (key !== '') await call.end.press(key);
    return call;
  }

  const outcomes = async () => {
    const { calls: all } = await store.calls.list({ limit: CALLS * 2 });
    return all.map(({ outcome }) => outcome);
  };

  test(`each of ${CALLS} calls goes on, or ends politely, after Callwright was killed`, async () => {
    const calls = await Promise.all(Array.from({ length: CALLS }, (_, nth) => ringInState(nth)));
    await pause(1500);
    expect(calls.filter(({ state }) => state === 'up')).toHaveLength(CALLS);
    await callwright.kill();
    await pause(2000);
    await callwright.start();
    // Nobody was let go, and who talked still talks.
    await pause(3000);
    expect(calls.filter(({ state }) => state === 'up')).toHaveLength(CALLS);
    const talking = calls.find((_, nth) => KEYS[nth % KEYS.length] === '4');
    expect(loudnessOf(PHONE, samplesOf((await talking?.end.listen(0.8)) ?? new Uint8Array()))).toBeGreaterThan(0.05);
    // Each flow goes on: whoever was asked is asked again, whoever waited comes on, whoever talked is let go of.
    for (const phone of exchange.callsTo(ANSWERED_PHONE)) if (phone.state === 'up') await phone.end.hangUp();
    const goesOn = calls.map(async (call, nth) => {
      if (KEYS[nth % KEYS.length] === '') await call.end.press('1');
      if (KEYS[nth % KEYS.length] === '2') await call.end.sound(1).then(() => call.end.press('#'));
      await expect.poll(() => heard(call), { timeout: 60_000, interval: 200 }).toContain('And now');
      await pause(500);
      await call.end.press('9');
      await expect.poll(() => call.state, { timeout: 20_000, interval: 200 }).toBe('over');
    });
    await Promise.all(goesOn);
    await expect.poll(outcomes, { timeout: 20_000 }).toEqual(Array(CALLS).fill('flow'));
    await expect.poll(() => leftoversOf(observer), { timeout: 20_000 }).toEqual([]);
  }, 170_000);

  test('calls are over in the log after Asterisk was killed, and the next one is taken when it is back', async () => {
    const calls = await Promise.all(Array.from({ length: 14 }, (_, nth) => ringInState(nth)));
    expect(calls.filter(({ state }) => state === 'up')).toHaveLength(14);
    await near.kill();
    await pause(1000);
    await near.start();
    observer = await openAri(near, 'observer', true);
    ear = openEar(observer, (media) => readTone(media)?.ms ?? 0);
    await expect
      .poll(async () => (await outcomes()).filter((outcome) => outcome === 'running'), {
        timeout: 40_000,
        interval: 500,
      })
      .toEqual([]);
    const again = await exchange.call({ dialled: NUMBER, from: '+49891', hz: CALLER_HZ, sounding: false });
    expect(again.state).toBe('up');
    await expect.poll(() => heard(again)).toContain('Please choose');
    await again.end.hangUp();
    await expect.poll(() => leftoversOf(observer), { timeout: 20_000 }).toEqual([]);
  }, 120_000);
});
