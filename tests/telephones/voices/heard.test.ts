import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInTypes } from '@callwright/nodes';
import { loudnessOf, samplesOf, toneWav } from '@callwright/runtime/conformance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInAsAdmin } from '../../sign-in/sign-in.ts';
import { fetchSignedIn } from '../../sign-in/signed-in-fetch.ts';
import { asteriskPorts, type RunningAsterisk, startAsterisk } from '../asterisk.ts';
import { APP } from '../asterisk-settings.ts';
import { startCommand, untilPrinted } from '../down/run-command.ts';
import { labEspeak } from '../espeak.ts';
import { FAR_APP, type FarExchange, openFarExchange } from '../far-exchange.ts';
import { freePorts } from '../free-ports.ts';
import { TELEPHONES } from '../telephones-are-there.ts';

const NUMBER = '+493055510';
const MUSIC = '+493055511';
const CALLER = 440;
/** Of the recording that is uploaded, and of the hold music. */
const RECORDED = 940;
const WALTZ = 1300;

// The whole product as its users run it: recordings uploaded over the API, texts spoken by eSpeak, an Asterisk that
// fetches both, and a caller at the other end of a trunk.
describe.skipIf(!TELEPHONES)('what callers hear', () => {
  let near: RunningAsterisk;
  let far: RunningAsterisk;
  let exchange: FarExchange;
  let server: ChildProcess;
  let origin: string;
  const data = mkdtempSync(join(tmpdir(), 'callwright-heard-'));

  beforeAll(async () => {
    const farPorts = await asteriskPorts();
    const ports = await asteriskPorts(farPorts.sip);
    near = await startAsterisk(ports, APP);
    far = await startAsterisk({ ...farPorts, trunk: ports.sip }, FAR_APP);
    exchange = await openFarExchange(far, () => CALLER);
    const port = await freePorts(10);
    origin = `http://127.0.0.1:${port}`;
    await startServer(port);
    await putUp();
  }, 120_000);
  afterAll(async () => {
    if (server !== undefined && server.exitCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    }
    exchange?.close();
    await Promise.all([near?.stop(), far?.stop()]);
    rmSync(data, { recursive: true, force: true });
  });

  async function startServer(port: number): Promise<void> {
    const child = startCommand(['serve'], {
      PORT: String(port),
      CALLWRIGHT_DATA: data,
      CALLWRIGHT_SAMPLES: 'off',
      CALLWRIGHT_ESPEAK: labEspeak(),
      LOG_LEVEL: 'error',
      ASTERISK_URL: near.url,
      ASTERISK_USER: near.user,
      ASTERISK_PASSWORD: near.password,
      ASTERISK_APP: APP,
    });
    server = child;
    await signInAsAdmin(origin, await untilPrinted(child, 'is ready'));
  }

  async function ask(method: string, path: string, body: unknown, type = 'application/json'): Promise<unknown> {
    const sent = body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
    const answer = await fetchSignedIn(`${origin}${path}`, { method, body: sent, headers: { 'content-type': type } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  }

  async function putUp(): Promise<void> {
    for (const [name, hz] of [
      ['ding', RECORDED],
      ['waltz', WALTZ],
    ] as const) {
      await ask('POST', '/api/prompts', { title: name, name });
      await ask('POST', `/api/prompts/${name}/versions?language=en`, new Uint8Array(toneWav(hz, 4000)), 'audio/wav');
    }
    await ask('PUT', '/api/speech', { languages: {}, personalOutside: false, music: 'waltz' });
    const says = (text: string, audio?: string) => ({ prompt: { text: { en: text }, ...(audio && { audio }) } });
    await publish('heard', {
      start: step('say', says('Ding.', 'ding'), { done: 'words' }),
      words: step('say', says('Good morning. This is a sentence that a machine speaks, for several seconds.'), {
        done: 'end',
      }),
    });
    await publish('held', { start: step('wait', { seconds: 60, hears: 'music' }, { done: 'end' }) });
    for (const [number, flow] of [
      [NUMBER, 'heard'],
      [MUSIC, 'held'],
    ] as const) {
      await ask('PUT', `/api/numbers/${encodeURIComponent(number)}`, { title: flow, flow, connection: 'asterisk' });
    }
  }

  async function publish(id: string, nodes: Record<string, object>): Promise<void> {
    const rest = { languages: ['en'], variables: {}, start: 'start', fallback: { number: '+49112' }, canvas: {} };
    const flow = { callwright: 1, id, title: id, ...rest, nodes: { ...nodes, end: step('hangup', {}, {}) } };
    await ask('POST', '/api/flows', { flow });
    expect(await ask('POST', `/api/flows/${id}/publish`, { version: 1, comment: '' })).toMatchObject({
      speech: { failed: 0 },
    });
  }

  const call = (dialled: string) => exchange.call({ dialled, from: '+4989123', hz: CALLER, sounding: false });
  const slices = (samples: Float64Array) =>
    Array.from({ length: Math.floor(samples.length / 1600) }, (_, i) => samples.subarray(i * 1600, (i + 1) * 1600));
  const energy = (samples: Float64Array) =>
    Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);

  test('is the uploaded recording, and then the text that eSpeak has spoken before', async () => {
    const caller = await call(NUMBER);
    expect(caller.state).toBe('up');
    const heard = slices(samplesOf(await caller.end.listen(7)));
    const recorded = heard.map((part) => loudnessOf(RECORDED, part) > 0.05);
    expect(recorded.filter(Boolean).length).toBeGreaterThan(8);
    const after = heard.slice(recorded.lastIndexOf(true) + 2);
    expect(after.filter((part) => energy(part) > 0.01).length).toBeGreaterThan(5);
    await expect.poll(() => caller.state, { timeout: 15_000 }).toBe('over');
  }, 60_000);

  test('while waiting is the hold music that somebody has chosen', async () => {
    const caller = await call(MUSIC);
    const heard = slices(samplesOf(await caller.end.listen(5)));
    expect(heard.filter((part) => loudnessOf(WALTZ, part) > 0.05).length).toBeGreaterThan(10);
    await caller.end.hangUp();
    await expect
      .poll(() => near.console('core show channels count'), { timeout: 15_000 })
      .toContain('0 active channels');
  }, 60_000);
});

function step(type: string, config: object, next: Record<string, string>) {
  const found = builtInTypes.find((one) => one.type === type);
  return { type, version: found?.version, config: { ...found?.initial, ...config }, next };
}
